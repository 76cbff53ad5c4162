package dev.sevenstar.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The boxes of an MP4, as far as the length: {@code moov/mvhd}, or {@code moov/mvex/mehd} when it comes in fragments. */
class Mp4 {

    /** Real files have a dozen boxes on a level; more is a trap. */
    private static final int MOST = 10_000;

    /** Where the content of a box begins and ends. */
    private record Box(long from, long to) {}

    private final FileReader file;

    Mp4(SeekableByteChannel channel) throws IOException {
        file = new FileReader(channel);
    }

    Optional<Duration> length() throws IOException {
        var movie = find("moov", new Box(0, file.size()));
        if (movie == null) throw new EOFException();
        var header = find("mvhd", movie);
        if (header == null) throw new EOFException();
        boolean wide = file.number(header.from(), 1) == 1;
        long scale = file.number(header.from() + (wide ? 20 : 12), 4);
        long length = wide ? file.number(header.from() + 24, 8) : file.number(header.from() + 16, 4);
        if (length == 0) length = fragments(movie);
        return scale == 0 || length <= 0 ? Optional.empty() : Optional.of(duration(length, scale));
    }

    private long fragments(Box movie) throws IOException {
        var extends_ = find("mvex", movie);
        var header = extends_ == null ? null : find("mehd", extends_);
        if (header == null) return 0;
        boolean wide = file.number(header.from(), 1) == 1;
        return file.number(header.from() + 4, wide ? 8 : 4);
    }

    private static Duration duration(long length, long scale) {
        return Duration.ofSeconds(length / scale).plusMillis(length % scale * 1000 / scale);
    }

    private @Nullable Box find(String type, Box in) throws IOException {
        long at = in.from();
        for (int i = 0; i < MOST && at + 8 <= in.to(); i++) {
            long size = file.number(at, 4);
            int head = size == 1 ? 16 : 8;
            if (size == 1) size = file.number(at + 8, 8);
            if (size == 0) size = in.to() - at;
            if (size < head || at + size > in.to()) throw new EOFException();
            if (file.text(at + 4, 4).equals(type)) return new Box(at + head, at + size);
            at += size;
        }
        return null;
    }
}
