package dev.sevenstar.listing;

import java.util.Locale;

/** What happens to the revision beside a published one. */
public enum RevisionState {
    NONE,
    EDITING,
    IN_REVIEW,
    REJECTED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
