package dev.sevenstar.campaign;

import java.util.Locale;
import java.util.Set;

/** What people decide about a campaign; everything else follows from its clock. */
public enum CampaignState {
    DRAFT,
    PUBLISHED,
    CANCELLED,
    SETTLED;

    public boolean canBecome(CampaignState next) {
        return edges().contains(next);
    }

    private Set<CampaignState> edges() {
        return switch (this) {
            case DRAFT -> Set.of(PUBLISHED);
            case PUBLISHED -> Set.of(CANCELLED, SETTLED);
            case CANCELLED, SETTLED -> Set.of();
        };
    }

    public String key() {
        return "campaign.state." + name().toLowerCase(Locale.ROOT);
    }
}
