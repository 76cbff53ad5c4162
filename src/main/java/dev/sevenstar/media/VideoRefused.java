package dev.sevenstar.media;

import dev.sevenstar.shared.Refused;
import java.util.Locale;

/** An upload that is no video we take; says why and how to mend it. */
public class VideoRefused extends Refused {

    public enum Reason {
        EMPTY,
        TOO_HEAVY,
        NOT_A_VIDEO,
        OTHER_FORMAT,
        TRUNCATED
    }

    private final Reason reason;

    VideoRefused(Reason reason, Object... args) {
        super("media.video-refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), args);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
