package dev.sevenstar.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Containers without pictures in them: all a length needs. */
public final class TestVideos {

    private TestVideos() {}

    /** The way a phone writes it: the picture data first, the header last. */
    public static byte[] mp4(long units, int scale) {
        return join(
                ftyp("isom"),
                box("mdat", new byte[500]),
                box("moov", join(mvhd(units, scale), box("trak", new byte[20]))));
    }

    static byte[] wideMp4(long units, int scale) {
        var header = ByteBuffer.allocate(112).put((byte) 1);
        header.putInt(20, scale).putLong(24, units);
        return join(ftyp("mp42"), box("moov", box("mvhd", header.array())), box("mdat", new byte[100]));
    }

    static byte[] fragmentedMp4(long units, int scale) {
        var header = ByteBuffer.allocate(8).putInt(4, (int) units);
        var movie = join(mvhd(0, scale), box("mvex", box("mehd", header.array())));
        return join(ftyp("iso5"), box("moov", movie), box("moof", new byte[30]));
    }

    static byte[] ftyp(String brand) {
        return box("ftyp", (brand + "\0\0\2\0isom").getBytes(StandardCharsets.ISO_8859_1));
    }

    static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] mvhd(long units, int scale) {
        return box(
                "mvhd",
                ByteBuffer.allocate(100)
                        .putInt(12, scale)
                        .putInt(16, (int) units)
                        .array());
    }

    public static byte[] webm(double milliseconds) {
        var duration =
                element(0x4489, ByteBuffer.allocate(8).putDouble(milliseconds).array());
        return matroska("webm", join(element(0x2AD7B1, new byte[] {0x0f, 0x42, 0x40}), duration));
    }

    static byte[] matroska(String kind, byte[] info) {
        var head = element(0x1A45DFA3, element(0x4282, kind.getBytes(StandardCharsets.US_ASCII)));
        var segment = join(element(0xEC, new byte[7]), element(0x1549A966, info), element(0x1F43B675, new byte[300]));
        return join(head, element(0x18538067, segment));
    }

    static byte[] element(int id, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        for (int shift = 24; shift >= 0; shift -= 8) if (id >>> shift != 0) bytes.write(id >>> shift);
        bytes.write(0x40 | content.length >> 8);
        bytes.write(content.length);
        bytes.writeBytes(content);
        return bytes.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (var part : parts) bytes.writeBytes(part);
        return bytes.toByteArray();
    }
}
