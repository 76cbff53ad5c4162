package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.OfferRules;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import java.util.List;

/**
 * What a piece costs in the campaign, beside what it costs without.
 *
 * @param off per cent less than now, rounded down; empty where nothing is known
 * @param lowest of the last 30 days
 * @param tone red if it is more than the rules allow
 */
record PriceLine(String label, String usual, String price, String off, String lowest, String tone) {

    static List<PriceLine> of(Offer offer, OfferRules rules, CampaignWords words) {
        return offer.prices().stream().map(price -> of(price, rules, words)).toList();
    }

    private static PriceLine of(Offer.Price price, OfferRules rules, CampaignWords words) {
        var usual = rules.listedPrice(price.sku(), price.from());
        var most = rules.most(price.sku(), price.from());
        return new PriceLine(
                label(price, words),
                usual.map(Money::toString).orElse("–"),
                price.price().toString(),
                usual.map(now -> words.say("campaign.review.off", off(now, price.price())))
                        .orElse(""),
                rules.lowest(price.sku(), price.from()).map(Money::toString).orElse("–"),
                most.filter(limit -> !limit.isBelow(price.price())).isPresent() ? "" : "red");
    }

    private static String label(Offer.Price price, CampaignWords words) {
        return price.sku().isEmpty()
                ? words.say("campaign.offer.from", price.from())
                : price.sku().equals(Sku.SINGLE)
                        ? words.say("campaign.review.each")
                        : price.sku().replace("|", " / ");
    }

    private static long off(Money usual, Money price) {
        return usual.fen() == 0 ? 0 : (usual.fen() - price.fen()) * 100 / usual.fen();
    }
}
