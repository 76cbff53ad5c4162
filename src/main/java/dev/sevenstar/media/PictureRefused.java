package dev.sevenstar.media;

import dev.sevenstar.shared.Refused;
import java.util.Locale;

/** An upload that is no picture we take; says why and how to mend it. */
public class PictureRefused extends Refused {

    public enum Reason {
        EMPTY,
        TOO_HEAVY,
        NOT_A_PICTURE,
        OTHER_FORMAT,
        ANIMATED,
        TRUNCATED,
        BROKEN,
        TOO_SMALL,
        TOO_MANY_PIXELS
    }

    private final Reason reason;

    PictureRefused(Reason reason, Object... args) {
        super("media.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), args);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
