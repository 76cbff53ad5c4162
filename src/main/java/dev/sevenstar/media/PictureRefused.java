package dev.sevenstar.media;

import java.util.List;
import java.util.Locale;

/** An upload that is no picture we take; says why and how to mend it. */
public class PictureRefused extends RuntimeException {

    public enum Reason {
        EMPTY,
        TOO_HEAVY,
        NOT_A_PICTURE,
        OTHER_FORMAT,
        ANIMATED,
        TRUNCATED,
        BROKEN,
        TOO_SMALL,
        TOO_MANY_PIXELS,
        NO_SPACE
    }

    private final Reason reason;
    private final List<Object> args;

    PictureRefused(Reason reason, Object... args) {
        super(reason + " " + List.of(args));
        this.reason = reason;
        this.args = List.of(args);
    }

    public Reason reason() {
        return reason;
    }

    public String messageKey() {
        return "media.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Object[] messageArgs() {
        return args.toArray();
    }
}
