package dev.sevenstar.identity;

import java.util.Locale;

/** The two texts that everybody agrees to who comes in. */
public enum LegalKind {
    TERMS,
    PRIVACY;

    /** As in its address, {@code /terms}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "identity.legal." + slug();
    }
}
