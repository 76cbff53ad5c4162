package dev.sevenstar.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * What a video's container says of it; nothing is decoded.
 *
 * @param length empty when the container does not say (a live recording)
 */
record VideoHeader(VideoFormat format, Optional<Duration> length) {

    /** A length nobody means; more is taken as not said. */
    private static final Duration ABSURD = Duration.ofHours(24);

    private static final int HEAD = 64;

    /**
     * @throws VideoRefused if it is no video we know, or is cut off
     */
    static VideoHeader read(SeekableByteChannel channel) throws IOException {
        var format = VideoFormat.sniff(head(channel));
        try {
            var length = format == VideoFormat.MP4 ? new Mp4(channel).length() : new Webm(channel).length();
            return new VideoHeader(format, length.filter(l -> l.compareTo(ABSURD) <= 0 && !l.isNegative()));
        } catch (EOFException e) {
            throw new VideoRefused(VideoRefused.Reason.TRUNCATED);
        }
    }

    private static byte[] head(SeekableByteChannel channel) throws IOException {
        var head = ByteBuffer.allocate((int) Math.min(HEAD, channel.size()));
        channel.position(0);
        while (head.hasRemaining() && channel.read(head) >= 0) {}
        return head.array();
    }
}
