package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentContentTest {

    @TempDir
    Path folder;

    @Test
    void a_picture_is_re_encoded_upright_and_tells_no_place() throws Exception {
        var content = read(TestPictures.fromPhone(TestPictures.corners(900, 600), 6));
        assertThat(content.kind()).isEqualTo(Attachment.Kind.PICTURE);
        assertThat(PictureSize.fromHeader(content.bytes())).isEqualTo(new PictureSize(600, 900));
        assertThat(ImageMetadataReader.readMetadata(new ByteArrayInputStream(content.bytes()))
                        .getDirectoriesOfType(GpsDirectory.class))
                .isEmpty();
    }

    @Test
    void a_pdf_and_a_sheet_are_taken_as_they_are() throws IOException {
        var pdf = "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertThat(read(pdf)).satisfies(c -> assertThat(c.kind()).isEqualTo(Attachment.Kind.PDF));
        var sheet = zip("[Content_Types].xml", "xl/workbook.xml");
        assertThat(read(sheet).kind()).isEqualTo(Attachment.Kind.XLSX);
        assertThat(read(sheet).bytes()).isEqualTo(sheet);
    }

    @Test
    void others_are_refused_with_the_reason() throws IOException {
        assertRefused(zip("a.txt"), "other-format");
        assertRefused(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), "macros");
        assertRefused(Arrays.copyOf(zip("[Content_Types].xml", "xl/workbook.xml"), 60), "truncated");
        assertRefused("%PDF-1.7 and no end".getBytes(StandardCharsets.US_ASCII), "truncated");
        assertRefused("<html>".getBytes(StandardCharsets.US_ASCII), "other-format");
        assertRefused(Arrays.copyOf(TestPictures.photo("chair"), 5000), "picture");
        assertRefused(new byte[0], "empty");
    }

    private void assertRefused(byte[] bytes, String reason) {
        var refused = catchThrowableOfType(AttachmentRefused.class, () -> read(bytes));
        assertThat(refused.key()).isEqualTo("media.attachment-refused." + reason);
    }

    private AttachmentContent read(byte[] bytes) throws IOException {
        try (var file = new FolderFileStore(folder).receive(new ByteArrayInputStream(bytes), 1_000_000)) {
            return AttachmentContent.of(file);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("content".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }
}
