package dev.sevenstar.academy;

import dev.sevenstar.identity.ShopFact;
import java.util.Locale;

/**
 * Something a shop could do better, told by a {@link ShopFact}.
 *
 * <p>The limits are this product's own: below them a shop loses buyers or a campaign's entry conditions.
 */
public enum WeakPoint {
    TITLE_STAR("listing.missing-title-star", 1, false, 60),
    ATTRIBUTES_STAR("listing.missing-attributes-star", 1, false, 50),
    PICTURES_STAR("listing.missing-pictures-star", 1, false, 80),
    VIDEO_STAR("listing.missing-video-star", 1, false, 70),
    SALES_STAR("listing.missing-sales-star", 1, false, 40),
    DETAIL_STAR("listing.missing-detail-star", 1, false, 45),
    ANSWER_RATE("inquiry.answer-rate", 9_000, true, 100),
    FIRST_REPLY("inquiry.first-reply", 4 * 3_600 + 1, false, 90),
    PAYMENT_METHODS("payment.methods", 4, true, 55),
    CAMPAIGNS("campaign.missed", 1, false, 65),
    SHIPPING("trade.on-time", 9_500, true, 85),
    DISPUTES("trade.dispute-rate", 100, false, 95);

    private final String fact;
    private final long limit;
    private final boolean tooLow;
    private final int weight;

    WeakPoint(String fact, long limit, boolean tooLow, int weight) {
        this.fact = fact;
        this.limit = limit;
        this.tooLow = tooLow;
        this.weight = weight;
    }

    /** The name of the fact that tells. */
    public String fact() {
        return fact;
    }

    /** The heavier, the sooner it is worth learning about. */
    int weight() {
        return weight;
    }

    boolean isShownBy(ShopFact.Value value) {
        return tooLow ? value.number() < limit : value.number() >= limit;
    }

    /** Key of the word for it; {@code .reason} says it of a shop, {@code .fix} is what leads to the remedy. */
    public String key() {
        return "academy.weak." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
