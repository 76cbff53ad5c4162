package dev.sevenstar.media;

import java.awt.image.BufferedImage;

/**
 * What the check of the white background found. Only {@link #WHITE} counts for the picture star; the
 * others say what is missing.
 */
public enum WhiteBackground {
    WHITE,
    TOO_SMALL,
    BORDER_NOT_WHITE,
    NO_SUBJECT,
    OFF_CENTRE,
    /** Not looked at yet. */
    UNKNOWN;

    public static final int MIN_SIDE = 800;
    /** How far a channel may be from 255 and still be white. */
    public static final int TOLERANCE = 12;

    public static final int BORDER_PERCENT = 85;
    /** How far the subject's middle may be from the picture's, of the side. */
    public static final int CENTRE_PERCENT = 15;

    public boolean passes() {
        return this == WHITE;
    }

    /**
     * @param picture packed RGB, may be thinned out
     * @param real the size of the picture itself
     */
    static WhiteBackground check(BufferedImage picture, PictureSize real) {
        if (real.shorter() < MIN_SIDE) return TOO_SMALL;
        var field = new WhiteField(picture);
        if (field.borderPercent() < BORDER_PERCENT) return BORDER_NOT_WHITE;
        var subject = field.subject();
        if (subject == null) return NO_SUBJECT;
        return field.isCentred(subject) ? WHITE : OFF_CENTRE;
    }
}
