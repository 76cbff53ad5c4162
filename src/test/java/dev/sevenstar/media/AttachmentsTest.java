package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.support.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
@Tag("database")
class AttachmentsTest {

    private static final SignedIn BUYER = new SignedIn(7, "王程");
    private static final SignedIn STRANGER = new SignedIn(8, "李明");
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    FileStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Attachments attachments;
    long letter;

    /** A room of letters that only the buyer may read. */
    record Letters() implements AttachmentAccess {

        @Override
        public String subjectType() {
            return "test-letter";
        }

        @Override
        public boolean mayRead(SignedIn person, long subjectId) {
            return person.equals(BUYER);
        }
    }

    @BeforeEach
    void open() {
        attachments = new Attachments(store, jdbc, List.of(new Letters()), clock);
        letter = Ids.next();
    }

    @Test
    void only_whom_the_room_lets_in_can_read_an_attachment() {
        var drawing = attachments.add("test-letter", letter, 7, "图纸.pdf", new ByteArrayInputStream(PDF));
        assertThat(attachments.get(drawing.number(), BUYER)).isEqualTo(drawing);
        assertThat(attachments.read(drawing)).isEqualTo(PDF);
        assertThatThrownBy(() -> attachments.get(drawing.number(), STRANGER)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_room_that_nobody_speaks_for_lets_nobody_in() {
        var lost = attachments.add("test-lost", letter, 7, "a.pdf", new ByteArrayInputStream(PDF));
        assertThatThrownBy(() -> attachments.get(lost.number(), BUYER)).isInstanceOf(NotFound.class);
    }

    @Test
    void five_are_taken_and_the_sixth_is_refused() {
        for (int i = 0; i < 5; i++)
            attachments.add("test-letter", letter, 7, i + ".pdf", new ByteArrayInputStream(PDF));
        assertThatThrownBy(() -> attachments.add("test-letter", letter, 7, "6.pdf", new ByteArrayInputStream(PDF)))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class, r -> assertThat(r.key()).endsWith("too-many"));
        assertThat(attachments.of("test-letter", letter))
                .extracting(Attachment::name)
                .containsExactly("0.pdf", "1.pdf", "2.pdf", "3.pdf", "4.pdf");
    }

    @Test
    void the_same_file_sent_twice_is_there_once() {
        var first = attachments.add("test-letter", letter, 7, "图纸.pdf", new ByteArrayInputStream(PDF));
        var again = attachments.add("test-letter", letter, 7, "图纸.pdf", new ByteArrayInputStream(PDF));
        assertThat(again).isEqualTo(first);
        assertThat(attachments.of("test-letter", letter)).containsExactly(first);
    }

    @Test
    void a_picture_becomes_a_jpeg_by_name_too() {
        var png = TestPictures.png(TestPictures.corners(100, 80));
        var picture = attachments.add("test-letter", letter, 7, "样品.png", new ByteArrayInputStream(png));
        assertThat(picture.name()).isEqualTo("样品.jpg");
        assertThat(picture.kind()).isEqualTo(Attachment.Kind.PICTURE);
        assertThat(PictureFormat.sniff(attachments.read(picture))).isEqualTo(PictureFormat.JPEG);
    }
}
