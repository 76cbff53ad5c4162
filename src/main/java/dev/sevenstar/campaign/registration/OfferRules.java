package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.Terms;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a shop offers of a listing against the terms of a campaign.
 *
 * @param listed the prices that hold without the campaign
 * @param lowest of the last 30 days
 * @param stock of each SKU that is sold, by its key
 */
public record OfferRules(Terms terms, PriceTable listed, LowestPrice lowest, Map<String, Integer> stock) {

    /** The least that was listed or paid, as {@link dev.sevenstar.listing.Lowest#of} tells it. */
    public interface LowestPrice {
        Optional<Money> of(String sku, int quantity, int below);
    }

    /**
     * Why an offer cannot be taken.
     *
     * @param price it is about, null if it is about the offer as a whole
     * @param sku it is about, null if it is about all of them
     */
    public record Problem(
            String key,
            List<Object> args,
            Offer.@Nullable Price price,
            @Nullable String sku) {

        static Problem of(Offer.Price price, String key, Object... args) {
            return new Problem("campaign.offer." + key, List.of(args), price, null);
        }

        static Problem of(@Nullable String sku, String key, Object... args) {
            return new Problem("campaign.offer." + key, List.of(args), null, sku);
        }
    }

    /** None if it can be taken. */
    public List<Problem> problems(Offer offer) {
        var problems = new ArrayList<Problem>();
        if (isTiered()) everyTier(offer, problems);
        else if (offer.prices().isEmpty()) problems.add(Problem.of((String) null, "no-price"));
        for (var price : offer.prices()) low(price).ifPresent(problems::add);
        descending(offer, problems);
        pieces(offer, problems);
        return problems;
    }

    /** The highest price that is low enough; empty where there is nothing such a price could stand for. */
    public Optional<Money> most(String sku, int from) {
        return listedPrice(sku, from)
                .map(now -> terms.price().most(lowest(sku, from).orElse(now), now));
    }

    private boolean isTiered() {
        return !listed.steps().isEmpty();
    }

    private void everyTier(Offer offer, List<Problem> problems) {
        for (var step : listed.steps())
            if (offer.prices().stream().noneMatch(price -> price.from() == step.from()))
                problems.add(Problem.of((String) null, "tier-missing", step.from()));
    }

    private Optional<Problem> low(Offer.Price price) {
        var most = most(price.sku(), price.from());
        if (most.isEmpty()) return Optional.of(Problem.of(price, "unknown"));
        if (price.price().isPositive() && !most.get().isBelow(price.price())) return Optional.empty();
        return Optional.of(Problem.of(price, "dear", most.get().toString()));
    }

    private static void descending(Offer offer, List<Problem> problems) {
        var tiers = offer.prices().stream()
                .filter(price -> price.sku().isEmpty())
                .sorted(Comparator.comparing(Offer.Price::from))
                .toList();
        for (int i = 1; i < tiers.size(); i++)
            if (!tiers.get(i).price().isBelow(tiers.get(i - 1).price()))
                problems.add(Problem.of(tiers.get(i), "not-descending"));
    }

    private void pieces(Offer offer, List<Problem> problems) {
        offer.pieces().forEach((sku, pieces) -> {
            var there = stock.getOrDefault(sku, 0);
            if (pieces < 0 || pieces > there) problems.add(Problem.of(sku, "stock", there));
            else if (pieces > 0 && !isPriced(offer, sku)) problems.add(Problem.of(sku, "unpriced"));
        });
        var least = Math.max(Math.max(1, terms.leastStock()), listed.minimum());
        if (offer.total() < least) problems.add(Problem.of((String) null, "too-few", least));
    }

    private boolean isPriced(Offer offer, String sku) {
        return isTiered()
                || offer.prices().stream().anyMatch(price -> price.sku().equals(sku));
    }

    /** What holds without the campaign. */
    public Optional<Money> listedPrice(String sku, int from) {
        if (isTiered())
            return listed.steps().stream()
                    .filter(step -> sku.isEmpty() && step.from() == from)
                    .map(PriceTable.Step::price)
                    .findFirst();
        return stock.containsKey(sku) ? listed.find(sku, from) : Optional.empty();
    }

    /** The least of the last 30 days; of a tier, that of any SKU. */
    public Optional<Money> lowest(String sku, int from) {
        if (!isTiered()) return lowest.of(sku, from, Integer.MAX_VALUE);
        return stock.keySet().stream()
                .flatMap(each -> lowest.of(each, from, next(from)).stream())
                .min(Comparator.naturalOrder());
    }

    private int next(int from) {
        return listed.steps().stream()
                .mapToInt(PriceTable.Step::from)
                .filter(each -> each > from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }
}
