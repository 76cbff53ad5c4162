package dev.sevenstar.campaign.news;

import java.util.Locale;

/** What became of an announcement. */
public enum NewsState {
    SCHEDULED,
    SENT,
    WITHDRAWN;

    public String key() {
        return "campaign.news-state." + name().toLowerCase(Locale.ROOT);
    }
}
