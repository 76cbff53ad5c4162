package dev.sevenstar.media;

import dev.sevenstar.media.Attachment.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What an attachment is by its bytes, and what of it is kept. */
record AttachmentContent(Kind kind, byte[] bytes) {

    /** Sharp enough to read a drawing on, and free of where it was taken. */
    private static final int PICTURE_SIDE = 2400;

    private static final int ZIP_ENTRIES_MAX = 10_000;

    static AttachmentContent of(ReceivedFile file) throws IOException {
        if (file.size() == 0) throw new AttachmentRefused("empty");
        var head = new Head(head(file.path()));
        if (head.startsWith("%PDF-")) return new AttachmentContent(Kind.PDF, wholePdf(file));
        if (head.startsWith("PK")) return new AttachmentContent(Kind.XLSX, sheet(file));
        return new AttachmentContent(Kind.PICTURE, picture(file.bytes()));
    }

    private static byte[] head(Path path) throws IOException {
        try (var stream = Files.newInputStream(path)) {
            return stream.readNBytes(512);
        }
    }

    private static byte[] wholePdf(ReceivedFile file) throws IOException {
        try (var access = new RandomAccessFile(file.path().toFile(), "r")) {
            var tail = new byte[(int) Math.min(2048, file.size())];
            access.seek(file.size() - tail.length);
            access.readFully(tail);
            if (!new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF"))
                throw new AttachmentRefused("truncated");
        }
        return file.bytes();
    }

    /** Only the list of contents is read, nothing is unpacked. */
    private static byte[] sheet(ReceivedFile file) throws IOException {
        try (var zip = new ZipFile(file.path().toFile())) {
            var isSheet = zip.getEntry("[Content_Types].xml") != null && zip.getEntry("xl/workbook.xml") != null;
            if (!isSheet || zip.size() > ZIP_ENTRIES_MAX) throw new AttachmentRefused("other-format", "ZIP");
            if (zip.getEntry("xl/vbaProject.bin") != null) throw new AttachmentRefused("macros");
        } catch (ZipException e) {
            throw new AttachmentRefused("truncated");
        }
        return file.bytes();
    }

    private static byte[] picture(byte[] bytes) {
        try {
            var header = PictureHeader.read(bytes).checkDecodable(bytes.length);
            return DerivedPictures.jpeg(Examination.upright(header, bytes, PICTURE_SIDE), 0.88f, true);
        } catch (PictureRefused e) {
            if (e.reason() != PictureRefused.Reason.NOT_A_PICTURE) throw new AttachmentRefused("picture");
            throw new AttachmentRefused("other-format", e.args());
        }
    }
}
