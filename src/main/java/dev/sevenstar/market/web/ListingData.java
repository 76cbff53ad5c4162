package dev.sevenstar.market.web;

import dev.sevenstar.listing.PriceTable.Step;
import dev.sevenstar.listing.PublishedListing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A listing as data for search engines: a product, and its tiers as offers. */
@Component("marketListingData")
class ListingData {

    private static final String SCHEMA = "https://schema.org/";

    private final Seen seen;

    ListingData(Seen seen) {
        this.seen = seen;
    }

    Map<String, Object> product(PublishedListing listing, ListingView view, ShopCard shop, String description) {
        var product = new LinkedHashMap<String, Object>();
        product.put("@context", "https://schema.org");
        product.put("@type", "Product");
        product.put("name", view.title());
        product.put("sku", view.number());
        product.put("url", address(view));
        product.put("description", view.subtitle().isBlank() ? description : view.subtitle());
        var pictures = view.pictures().stream()
                .map(picture -> seen.base() + picture.large())
                .toList();
        if (!pictures.isEmpty()) product.put("image", pictures);
        var last = view.crumbs().get(view.crumbs().size() - 1);
        product.put("category", last.text());
        product.put(
                "additionalProperty",
                view.params().stream()
                        .map(row -> Map.of("@type", "PropertyValue", "name", row.name(), "value", row.value()))
                        .toList());
        if (view.priceNote() == null) product.put("offers", offers(listing, view, shop));
        return product;
    }

    private Map<String, Object> offers(PublishedListing listing, ListingView view, ShopCard shop) {
        var prices = listing.presentPrices();
        var offers = new LinkedHashMap<String, Object>();
        offers.put("@type", "AggregateOffer");
        offers.put("priceCurrency", "CNY");
        prices.lowest().ifPresent(price -> offers.put("lowPrice", price.toYuan()));
        prices.highest().ifPresent(price -> offers.put("highPrice", price.toYuan()));
        offers.put("offerCount", Math.max(1, prices.steps().size()));
        offers.put("availability", SCHEMA + (view.soldOut() ? "OutOfStock" : "InStock"));
        offers.put("seller", Map.of("@type", "Organization", "name", shop.name(), "url", seen.base() + shop.href()));
        if (!prices.steps().isEmpty()) offers.put("offers", tiers(prices.steps(), view));
        return offers;
    }

    private List<Map<String, Object>> tiers(List<Step> steps, ListingView view) {
        var tiers = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < steps.size(); i++) {
            var quantity = new LinkedHashMap<String, Object>();
            quantity.put("@type", "QuantitativeValue");
            quantity.put("minValue", steps.get(i).from());
            if (i + 1 < steps.size()) quantity.put("maxValue", steps.get(i + 1).from() - 1);
            tiers.add(Map.of(
                    "@type",
                    "Offer",
                    "priceCurrency",
                    "CNY",
                    "price",
                    steps.get(i).price().toYuan(),
                    "url",
                    address(view),
                    "availability",
                    SCHEMA + (view.soldOut() ? "OutOfStock" : "InStock"),
                    "eligibleQuantity",
                    quantity));
        }
        return tiers;
    }

    private String address(ListingView view) {
        return seen.base() + "/listings/" + view.number();
    }
}
