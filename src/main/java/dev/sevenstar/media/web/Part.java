package dev.sevenstar.media.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * The part of a file that a Range header asks for.
 *
 * @param from first byte
 * @param to last byte, itself included
 */
record Part(long from, long to, long size, boolean isPartial) {

    static Part whole(long size) {
        return new Part(0, size - 1, size, false);
    }

    /** Null when nothing of the file is in the range. Several ranges at once are answered with the whole file. */
    static @Nullable Part of(String header, long size) {
        if (!header.startsWith("bytes=")) return whole(size);
        try {
            var ranges = HttpRange.parseRanges(header);
            if (ranges.size() != 1) return whole(size);
            var from = ranges.get(0).getRangeStart(size);
            var to = ranges.get(0).getRangeEnd(size);
            return from >= size || from > to ? null : new Part(from, to, size, true);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    long length() {
        return to - from + 1;
    }

    String header() {
        return "bytes " + from + "-" + to + "/" + size;
    }
}
