package dev.sevenstar.campaign.registration;

import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many listings are priced at once.
 *
 * @param off per cent below the usual price, 0 for the highest price that is low enough; where that is lower still, it
 *     is taken in either case
 * @param toNine whether prices end in nine
 * @param share per cent of what is in stock, rounded down
 */
public record Filling(int off, boolean toNine, int share) {

    private static final int WHOLE = 100;

    /** The usual steps of a price below one yuan, and of any other. */
    private static final long JIAO = 10;

    private static final long YUAN = 100;
    private static final long NINE_JIAO = 90;
    private static final long NINE_FEN = 9;

    /** @throws Refused if a percentage is none */
    public Filling {
        if (off < 0 || off >= WHOLE) throw new Refused("campaign.filling.refused.off");
        if (share < 1 || share > WHOLE) throw new Refused("campaign.filling.refused.share");
    }

    /** Of a listing that fits. Tiers stay apart by a fen at least where rounding would make them one. */
    public Offer of(Candidate candidate) {
        var listing = candidate.judged().listing();
        var prices = prices(listing.prices(), skus(candidate), candidate.rules());
        var pieces = pieces(listing.stock());
        if (listing.prices().steps().isEmpty())
            pieces.keySet().retainAll(prices.stream().map(Offer.Price::sku).toList());
        return new Offer(prices, pieces);
    }

    private static List<String> skus(Candidate candidate) {
        return candidate.judged().listing().content().sales().sellable().stream()
                .map(Sku::key)
                .toList();
    }

    List<Offer.Price> prices(PriceTable listed, List<String> skus, OfferRules rules) {
        return listed.steps().isEmpty() ? bySku(listed, skus, rules) : byTier(listed, rules);
    }

    private List<Offer.Price> bySku(PriceTable listed, List<String> skus, OfferRules rules) {
        var prices = new ArrayList<Offer.Price>();
        for (var sku : skus)
            listed.find(sku, 1)
                    .flatMap(usual -> low(usual, rules.most(sku, 1)))
                    .ifPresent(price -> prices.add(new Offer.Price(sku, 1, ending(price))));
        return prices;
    }

    private List<Offer.Price> byTier(PriceTable listed, OfferRules rules) {
        var prices = new ArrayList<Offer.Price>();
        for (var step : listed.steps())
            low(step.price(), rules.most("", step.from()))
                    .map(price -> prices.isEmpty()
                            ? ending(price)
                            : below(prices.get(prices.size() - 1).price(), price))
                    .ifPresent(price -> prices.add(new Offer.Price("", step.from(), price)));
        return prices;
    }

    private Money below(Money before, Money price) {
        var ended = ending(price);
        if (ended.isBelow(before)) return ended;
        if (price.isBelow(before)) return price;
        return Money.ofFen(Math.max(1, before.fen() - 1));
    }

    private Optional<Money> low(Money usual, Optional<Money> most) {
        var cut = BigInteger.valueOf(usual.fen())
                .multiply(BigInteger.valueOf(WHOLE - off))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
        return most.map(highest -> Money.ofFen(Math.min(highest.fen(), Math.max(1, cut))))
                .filter(Money::isPositive);
    }

    /** {@code 12.34} becomes {@code 11.90}, {@code 0.61} becomes {@code 0.59}; less than nine fen stay. */
    private Money ending(Money price) {
        if (!toNine) return price;
        var step = price.fen() < NINE_JIAO + YUAN ? JIAO : YUAN;
        var nine = step == JIAO ? NINE_FEN : NINE_JIAO;
        var ended = Math.floorDiv(price.fen() - nine, step) * step + nine;
        return ended < nine ? price : Money.ofFen(ended);
    }

    private Map<String, Integer> pieces(Map<String, Integer> stock) {
        var pieces = new HashMap<String, Integer>();
        stock.forEach((sku, there) -> {
            var part = (int) ((long) there * share / WHOLE);
            if (part > 0) pieces.put(sku, part);
        });
        return pieces;
    }
}
