package dev.sevenstar.academy;

import java.util.List;
import java.util.Objects;

/**
 * A moving picture of a lesson.
 *
 * @param src its address: an MP4 or WebM file of this house, or an HLS playlist elsewhere
 * @param seconds how long it is
 * @param captions its text by language
 * @param marks what begins where
 */
public record Film(String src, int seconds, List<Captions> captions, List<Mark> marks) {

    /** @param src the address of a WebVTT file */
    public record Captions(String language, String src) {}

    public record Mark(int second, String title) {

        /** Like {@code 1:05}. */
        public String time() {
            return Film.time(second);
        }
    }

    public Film {
        captions = Objects.requireNonNullElse(captions, List.of());
        marks = Objects.requireNonNullElse(marks, List.of());
    }

    public boolean isStream() {
        return src.contains(".m3u8");
    }

    public String type() {
        if (isStream()) return "application/x-mpegURL";
        return src.endsWith(".webm") ? "video/webm" : "video/mp4";
    }

    public String length() {
        return time(seconds);
    }

    /** Like {@code 1:05} or {@code 1:01:05}. */
    public static String time(int seconds) {
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
