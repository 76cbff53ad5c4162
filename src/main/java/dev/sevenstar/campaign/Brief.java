package dev.sevenstar.campaign;

import dev.sevenstar.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What staff write of a campaign.
 *
 * @param description for buyers
 * @param notes for sellers
 * @param shopQuota how many shops can take part; null for as many as come
 * @param listingsPerShop null for as many as a shop has
 */
public record Brief(
        String title,
        CampaignKind kind,
        Tone tone,
        String tagline,
        String description,
        String notes,
        Schedule schedule,
        @Nullable Integer shopQuota,
        @Nullable Integer listingsPerShop,
        Terms terms) {

    public static final int TITLE = 60;
    public static final int TAGLINE = 120;
    public static final int TEXT = 4_000;
    public static final int MOST_SHOPS = 100_000;
    public static final int MOST_LISTINGS = 1_000;

    /** @throws Refused without a title, or with a quota of nothing */
    public Brief {
        if (title.isBlank() || title.length() > TITLE) throw new Refused("campaign.refused.title", TITLE);
        if (shopQuota != null && (shopQuota < 1 || shopQuota > MOST_SHOPS))
            throw new Refused("campaign.refused.shops", MOST_SHOPS);
        if (listingsPerShop != null && (listingsPerShop < 1 || listingsPerShop > MOST_LISTINGS))
            throw new Refused("campaign.refused.listings", MOST_LISTINGS);
    }

    Brief with(Schedule newSchedule) {
        return new Brief(
                title, kind, tone, tagline, description, notes, newSchedule, shopQuota, listingsPerShop, terms);
    }

    /** Whether nothing of what shops have relied on is other than here. */
    boolean promisesTheSameAs(Brief other) {
        return kind == other.kind
                && terms.equals(other.terms)
                && !isLess(other.shopQuota, shopQuota)
                && !isLess(other.listingsPerShop, listingsPerShop);
    }

    private static boolean isLess(@Nullable Integer now, @Nullable Integer before) {
        return now != null && (before == null || now < before);
    }
}
