package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A video of a shop as others read it.
 *
 * @param length as its container says; empty when it does not
 */
public record Video(
        long shopId,
        long id,
        String hash,
        long bytes,
        VideoFormat format,
        Optional<Duration> length,
        String name,
        long uploadedBy,
        Instant uploadedAt) {

    public String number() {
        return Ids.text(id);
    }

    /** The address never changes and never plays anything else. */
    public String url() {
        return "/media/videos/" + hash + "." + format.ending();
    }

    /** Between 1 and 60 seconds; any other stays in the library. */
    public boolean canBeMain() {
        return length.filter(l -> l.compareTo(VideoLimits.MAIN_MIN) >= 0 && l.compareTo(VideoLimits.MAIN_MAX) <= 0)
                .isPresent();
    }

    /** Like {@code 0:42}; a dash when nobody knows. */
    public String lengthText() {
        return length.map(l -> "%d:%02d".formatted(l.toMinutes(), l.toSecondsPart()))
                .orElse("–");
    }
}
