package dev.sevenstar.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of a WebM, as far as the length: {@code Segment/Info/Duration} in units of {@code TimestampScale}. */
class Webm {

    private static final long SEGMENT = 0x18538067;
    private static final long INFO = 0x1549A966;
    private static final long DURATION = 0x4489;
    private static final long TIMESTAMP_SCALE = 0x2AD7B1;
    private static final long CLUSTER = 0x1F43B675;
    private static final long NANOS_DEFAULT = 1_000_000;
    private static final int MOST = 10_000;

    /** Where the content of an element begins and ends. */
    private record Element(long from, long to) {

        int size() {
            return (int) (to - from);
        }
    }

    private final FileReader file;

    Webm(SeekableByteChannel channel) throws IOException {
        file = new FileReader(channel);
    }

    Optional<Duration> length() throws IOException {
        var segment = find(SEGMENT, new Element(0, file.size()));
        if (segment == null) throw new EOFException();
        var info = find(INFO, segment);
        if (info == null) throw new EOFException();
        var length = find(DURATION, info);
        if (length == null) return Optional.empty();
        var scale = find(TIMESTAMP_SCALE, info);
        long nanos = scale == null || scale.size() > 8 ? NANOS_DEFAULT : file.number(scale.from(), scale.size());
        double total = decimal(length) * nanos;
        return total > 0 && total < Long.MAX_VALUE ? Optional.of(Duration.ofNanos((long) total)) : Optional.empty();
    }

    private double decimal(Element element) throws IOException {
        return element.size() == 4
                ? Float.intBitsToFloat((int) file.number(element.from(), 4))
                : Double.longBitsToDouble(file.number(element.from(), 8));
    }

    private @Nullable Element find(long wanted, Element in) throws IOException {
        long at = in.from();
        for (int i = 0; i < MOST && at < in.to(); i++) {
            int idLength = length(at, 4);
            long id = file.number(at, idLength);
            int sizeLength = length(at + idLength, 8);
            long size = file.number(at + idLength, sizeLength) & (1L << 7 * sizeLength) - 1;
            long from = at + idLength + sizeLength;
            boolean open = size == (1L << 7 * sizeLength) - 1;
            long to = open ? in.to() : from + size;
            if (id == wanted) return new Element(from, Math.min(to, in.to()));
            if (id == CLUSTER || open) return null;
            if (size < 0 || to > in.to()) throw new EOFException();
            at = to;
        }
        return null;
    }

    /** The first set bit of the first byte tells how many bytes a number has. */
    private int length(long at, int most) throws IOException {
        int length = Long.numberOfLeadingZeros(file.number(at, 1)) - 56 + 1;
        if (length > most) throw new EOFException();
        return length;
    }
}
