package dev.sevenstar.campaign;

import java.util.Locale;

/** The colour of a campaign's banner. */
public enum Tone {
    RED,
    AMBER,
    GREEN,
    BLUE,
    VIOLET,
    SLATE;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
        return "campaign.tone." + slug();
    }
}
