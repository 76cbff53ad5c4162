package dev.sevenstar.campaign.registration;

import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.shared.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a shop offers of one listing in a campaign.
 *
 * @param prices one for each tier of a listing that is priced by quantity, else one for each SKU that takes part
 * @param pieces set aside for the campaign, by SKU
 */
public record Offer(List<Price> prices, Map<String, Integer> pieces) {

    /**
     * The price of one piece.
     *
     * @param sku empty where the quantity decides, whatever the SKU
     * @param from the quantity it holds from, 1 where each SKU has its own price
     */
    public record Price(String sku, int from, Money price) {}

    public Offer {
        prices = List.copyOf(prices);
        pieces = Map.copyOf(pieces);
    }

    /** Of all SKUs together. */
    public long total() {
        return pieces.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** As buyers would see the prices; how many they have to order is the listing's business. */
    public PriceTable table() {
        var tiers = prices.stream()
                .filter(each -> each.sku().isEmpty())
                .sorted(Comparator.comparingInt(Price::from))
                .map(each -> new PriceTable.Step(each.from(), each.price()))
                .toList();
        var skus = prices.stream()
                .filter(each -> !each.sku().isEmpty())
                .collect(Collectors.toMap(Price::sku, Price::price));
        return PriceTable.of(tiers, skus, 1);
    }
}
