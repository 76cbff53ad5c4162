package dev.sevenstar.market.web;

import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.ShownSkus;
import dev.sevenstar.listing.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How many of what a buyer has typed on a listing page: one quantity for each SKU shown, in their
 * order. Of a listing with very many SKUs only those of one value of the first specification are shown.
 */
final class Picks {

    private static final int QUANTITY_MAX = 99_999_999;

    private final PublishedListing listing;
    private final List<Sku> shown;
    private final List<Integer> quantities = new ArrayList<>();
    private final String group;
    private boolean wrong;

    /** @param group the value of the first specification; unknown: the first */
    Picks(PublishedListing listing, List<String> typed, String group) {
        this.listing = listing;
        var shownSkus = ShownSkus.of(listing.content().sales(), group);
        this.group = shownSkus.group();
        this.shown = shownSkus.skus();
        for (int i = 0; i < shown.size(); i++) quantities.add(i < typed.size() ? quantity(typed.get(i)) : 0);
        if (typed.isEmpty() && shown.size() == 1 && !isSoldOut())
            quantities.set(0, listing.prices().minimum());
    }

    /** The values to choose a group from; empty where all SKUs are shown. */
    List<String> groups() {
        return ShownSkus.groups(listing.content().sales());
    }

    private int quantity(String typed) {
        var plain = typed.strip().replace(",", "");
        if (plain.isEmpty()) return 0;
        try {
            var number = Integer.parseInt(plain);
            if (number >= 0 && number <= QUANTITY_MAX) return number;
        } catch (NumberFormatException e) {
            wrong = true;
        }
        wrong = true;
        return 0;
    }

    String group() {
        return group;
    }

    List<Sku> shown() {
        return shown;
    }

    int quantity(int at) {
        return quantities.get(at);
    }

    /** Something typed was no quantity. */
    boolean isWrong() {
        return wrong;
    }

    boolean isSoldOut() {
        return shown.stream().allMatch(sku -> listing.available(sku.key()) == 0);
    }

    /** The names of what is asked for beyond the stock. */
    List<String> beyondStock() {
        var names = new ArrayList<String>();
        for (int i = 0; i < shown.size(); i++)
            if (quantities.get(i) > listing.available(shown.get(i).key()))
                names.add(shown.get(i).label());
        return names;
    }

    /** What is left at a special price of which more is asked for at once; empty where everything comes out of it. */
    OptionalInt shareTooSmall() {
        var special = listing.special();
        if (special.isEmpty()) return OptionalInt.empty();
        return IntStream.range(0, shown.size())
                .filter(i -> special.get().left(shown.get(i).key()) > 0)
                .filter(i -> quantities.get(i) > special.get().left(shown.get(i).key()))
                .map(i -> special.get().left(shown.get(i).key()))
                .findFirst();
    }

    long total() {
        return quantities.stream().mapToLong(Integer::longValue).sum();
    }

    PriceTable.Quote quote() {
        var picks = new ArrayList<Pick>();
        for (int i = 0; i < shown.size(); i++) picks.add(new Pick(shown.get(i).key(), quantities.get(i)));
        return listing.quote(picks);
    }
}
