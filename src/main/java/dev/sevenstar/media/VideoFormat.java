package dev.sevenstar.media;

/** The video formats we take, told by the first bytes. */
public enum VideoFormat {
    MP4("video/mp4", "mp4"),
    WEBM("video/webm", "webm");

    private final String type;
    private final String ending;

    VideoFormat(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    public String type() {
        return type;
    }

    public String ending() {
        return ending;
    }

    /**
     * @param bytes the beginning of the file
     * @throws VideoRefused with what it is instead, as far as it can be told
     */
    static VideoFormat sniff(byte[] bytes) {
        if (bytes.length == 0) throw new VideoRefused(VideoRefused.Reason.EMPTY);
        var head = new Head(bytes);
        if (head.startsWith(0x1a, 0x45, 0xdf, 0xa3)) return webm(head);
        if (!head.textAt(4, "ftyp") || head.otherPicture() != null)
            throw new VideoRefused(VideoRefused.Reason.NOT_A_VIDEO, head.otherKind());
        if (head.textAt(8, "qt  ")) throw new VideoRefused(VideoRefused.Reason.OTHER_FORMAT, "MOV");
        return MP4;
    }

    /** The same container holds Matroska, which browsers don't play. */
    private static VideoFormat webm(Head head) {
        if (head.contains("webm")) return WEBM;
        throw new VideoRefused(VideoRefused.Reason.OTHER_FORMAT, "MKV");
    }
}
