package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.registration.Candidate;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one listing: a price for each tier or SKU, pieces for each SKU. The name of a field says what it is of,
 * so that a listing that has changed meanwhile mixes nothing up.
 *
 * @param typed by field, as it came
 */
record OfferFields(Candidate candidate, Map<String, String> typed) {

    /** A price that can be offered. @param from 1 where each SKU has its own price */
    record Cell(String sku, int from, Money listed) {}

    List<Cell> cells() {
        var listing = candidate.judged().listing();
        var prices = listing.prices();
        if (!prices.steps().isEmpty())
            return prices.steps().stream()
                    .map(step -> new Cell("", step.from(), step.price()))
                    .toList();
        var cells = new ArrayList<Cell>();
        for (var sku : skus()) prices.find(sku, 1).ifPresent(price -> cells.add(new Cell(sku, 1, price)));
        return cells;
    }

    /** In the order in which the listing has them. */
    List<String> skus() {
        return candidate.judged().listing().content().sales().sellable().stream()
                .map(Sku::key)
                .toList();
    }

    String priceField(Cell cell) {
        return "price." + number() + "." + cell.from() + "." + cell.sku();
    }

    String piecesField(String sku) {
        return "pieces." + number() + "." + sku;
    }

    private String number() {
        return candidate.judged().listing().number();
    }

    /** What stands in a field: what was typed, else what is stored. */
    String price(Cell cell) {
        return Optional.ofNullable(typed.get(priceField(cell)))
                .orElseGet(() -> stored(cell).map(Money::toYuan).orElse(""));
    }

    String pieces(String sku) {
        return Optional.ofNullable(typed.get(piecesField(sku))).orElseGet(() -> Optional.ofNullable(entryOffer())
                .map(offer -> offer.pieces().get(sku))
                .map(String::valueOf)
                .orElse(""));
    }

    private Optional<Money> stored(Cell cell) {
        return Optional.ofNullable(entryOffer()).stream()
                .flatMap(offer -> offer.prices().stream())
                .filter(price -> price.sku().equals(cell.sku()) && price.from() == cell.from())
                .map(Offer.Price::price)
                .findFirst();
    }

    private @Nullable Offer entryOffer() {
        var entry = candidate.entry();
        return entry == null ? null : entry.offer();
    }

    /** What was typed as an offer; fields that nobody filled are left out. */
    Offer read(Map<String, String> errors) {
        var prices = new ArrayList<Offer.Price>();
        for (var cell : cells()) {
            var text = typed.getOrDefault(priceField(cell), "").strip();
            if (text.isEmpty()) continue;
            try {
                prices.add(new Offer.Price(cell.sku(), cell.from(), Money.parseYuan(text)));
            } catch (NumberFormatException notAnAmount) {
                errors.put(priceField(cell), "campaign.offer.not-a-price");
            }
        }
        return new Offer(prices, pieces(errors));
    }

    private Map<String, Integer> pieces(Map<String, String> errors) {
        var pieces = new HashMap<String, Integer>();
        for (var sku : skus()) {
            var text = typed.getOrDefault(piecesField(sku), "").strip();
            if (text.matches("\\d{1,9}")) pieces.put(sku, Integer.valueOf(text));
            else if (!text.isEmpty()) errors.put(piecesField(sku), "campaign.offer.not-a-number");
        }
        return pieces;
    }
}
