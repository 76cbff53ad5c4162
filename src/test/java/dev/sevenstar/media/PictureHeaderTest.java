package dev.sevenstar.media;

import static dev.sevenstar.media.PictureRefused.Reason.ANIMATED;
import static dev.sevenstar.media.PictureRefused.Reason.BROKEN;
import static dev.sevenstar.media.PictureRefused.Reason.EMPTY;
import static dev.sevenstar.media.PictureRefused.Reason.NOT_A_PICTURE;
import static dev.sevenstar.media.PictureRefused.Reason.OTHER_FORMAT;
import static dev.sevenstar.media.PictureRefused.Reason.TOO_HEAVY;
import static dev.sevenstar.media.PictureRefused.Reason.TOO_MANY_PIXELS;
import static dev.sevenstar.media.PictureRefused.Reason.TOO_SMALL;
import static dev.sevenstar.media.PictureRefused.Reason.TRUNCATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PictureHeaderTest {

    @Test
    void a_photograph_is_measured_without_being_decoded() {
        assertThat(PictureSize.fromHeader(TestPictures.photo("chair"))).isEqualTo(new PictureSize(800, 1200));
        assertThat(PictureSize.fromHeader(TestPictures.photo("lamp"))).isEqualTo(new PictureSize(1600, 1067));
    }

    @Test
    void all_three_kinds_of_webp_are_measured() {
        for (var name : new String[] {"lossy", "lossless", "transparent"}) {
            var header = PictureHeader.read(TestPictures.resource(name + ".webp"));
            assertThat(header.format()).isEqualTo(PictureFormat.WEBP);
            assertThat(header.stored()).as(name).isEqualTo(new PictureSize(420, 360));
        }
    }

    @Property(tries = 30)
    void jpeg_and_png_say_their_size(
            @ForAll @IntRange(min = 1, max = 300) int width, @ForAll @IntRange(min = 1, max = 300) int height) {
        var picture = TestPictures.corners(width, height);
        assertThat(PictureSize.fromHeader(TestPictures.jpeg(picture))).isEqualTo(new PictureSize(width, height));
        assertThat(PictureSize.fromHeader(TestPictures.png(picture))).isEqualTo(new PictureSize(width, height));
    }

    @Test
    void what_only_calls_itself_a_picture_is_refused_by_its_bytes() {
        assertRefused("<!DOCTYPE html><script>alert(1)</script>", NOT_A_PICTURE, "HTML");
        assertRefused("  <svg xmlns='http://www.w3.org/2000/svg'/>", OTHER_FORMAT, "SVG");
        assertRefused("<?xml version='1.0'?><svg onload='x()'/>", OTHER_FORMAT, "SVG");
        assertRefused("PK\3\4 and the rest of a zip", NOT_A_PICTURE, "ZIP");
        assertRefused("GIF89a and the rest", OTHER_FORMAT, "GIF");
        assertRefused("%PDF-1.7", NOT_A_PICTURE, "PDF");
        assertRefused("\0\0\0\30ftypheic", OTHER_FORMAT, "HEIC");
        assertRefused("BM and the rest", OTHER_FORMAT, "BMP");
        assertThat(refusal(new byte[0]).reason()).isEqualTo(EMPTY);
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() {
        var photo = TestPictures.photo("chair");
        for (int length = 4; length < photo.length - 2; length += 1500)
            assertThat(refusal(Arrays.copyOf(photo, length)).reason()).isEqualTo(TRUNCATED);
        var png = TestPictures.png(TestPictures.corners(400, 400));
        assertThat(refusal(Arrays.copyOf(png, png.length - 5)).reason()).isEqualTo(TRUNCATED);
        var webp = TestPictures.resource("lossy.webp");
        assertThat(refusal(Arrays.copyOf(webp, webp.length / 2)).reason()).isEqualTo(TRUNCATED);
    }

    @Test
    void a_bomb_is_refused_by_its_header() {
        var png = TestPictures.png(TestPictures.corners(400, 400));
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        assertThat(PictureSize.fromHeader(png).pixels()).isEqualTo(3_600_000_000L);
        assertThat(catchThrowableOfType(PictureRefused.class, () -> PictureHeader.read(png)
                                .check(png.length))
                        .reason())
                .isEqualTo(TOO_MANY_PIXELS);
    }

    @Test
    void a_picture_with_thousands_of_scans_is_refused() {
        var photo = TestPictures.photo("chair");
        var scan = new byte[] {(byte) 0xff, (byte) 0xda, 0, 2};
        var many = ByteBuffer.allocate(photo.length + 400);
        many.put(photo, 0, photo.length - 2);
        for (int i = 0; i < 99; i++) many.put(scan);
        many.put(new byte[] {(byte) 0xff, (byte) 0xd9});
        assertThat(refusal(many.array()).reason()).isEqualTo(BROKEN);
    }

    @Test
    void moving_pictures_are_refused() {
        var webp = TestPictures.resource("transparent.webp");
        webp[20] |= 0x02;
        assertThat(refusal(webp).reason()).isEqualTo(ANIMATED);
    }

    @Test
    void the_limits_hold_at_their_edges() {
        var header = new PictureHeader(PictureFormat.JPEG, new PictureSize(350, 350), Orientation.UPRIGHT);
        assertThat(header.check(PictureLimits.MAX_BYTES)).isSameAs(header);
        assertThat(catchThrowableOfType(PictureRefused.class, () -> header.check(PictureLimits.MAX_BYTES + 1))
                        .reason())
                .isEqualTo(TOO_HEAVY);
        var small = new PictureHeader(PictureFormat.JPEG, new PictureSize(349, 5000), Orientation.UPRIGHT);
        assertThat(catchThrowableOfType(PictureRefused.class, () -> small.check(1))
                        .reason())
                .isEqualTo(TOO_SMALL);
        new PictureHeader(PictureFormat.JPEG, new PictureSize(8000, 5000), Orientation.UPRIGHT).check(1);
        var large = new PictureHeader(PictureFormat.JPEG, new PictureSize(8001, 5000), Orientation.UPRIGHT);
        assertThat(catchThrowableOfType(PictureRefused.class, () -> large.check(1))
                        .reason())
                .isEqualTo(TOO_MANY_PIXELS);
    }

    @Property
    void no_bytes_whatever_break_the_reader(
            @ForAll @Size(max = 200) byte[] bytes, @ForAll @IntRange(max = 3) int kind) {
        var starts = new int[][] {
            {},
            {0xff, 0xd8, 0xff},
            {0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a},
            {'R', 'I', 'F', 'F', 0, 0, 0, 0, 'W', 'E', 'B', 'P'}
        };
        var start = starts[kind];
        for (int i = 0; i < Math.min(start.length, bytes.length); i++) bytes[i] = (byte) start[i];
        try {
            PictureHeader.read(bytes);
        } catch (PictureRefused refused) {
            assertThat(refused.reason()).isNotNull();
        }
    }

    private static void assertRefused(String content, PictureRefused.Reason reason, String what) {
        var refused = refusal(content.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused.reason()).as(content).isEqualTo(reason);
        assertThat(refused.args()).containsExactly(what);
    }

    private static PictureRefused refusal(byte[] bytes) {
        return catchThrowableOfType(PictureRefused.class, () -> PictureHeader.read(bytes));
    }
}
