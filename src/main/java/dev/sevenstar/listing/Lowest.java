package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The price tables a listing was on sale with in some time, and what was paid in it that was less. */
public final class Lowest {

    /** One piece of a SKU in a selection of so many of the listing. */
    record Paid(String sku, int quantity, Money price) {}

    private final List<PriceTable> listed;
    private final List<Paid> paid;

    Lowest(List<PriceTable> listed, List<Paid> paid) {
        this.listed = List.copyOf(listed);
        this.paid = List.copyOf(paid);
    }

    /**
     * The least that one piece of this SKU was listed at for so many pieces, or was paid in a selection of fewer than
     * {@code below}; empty when it was neither on sale nor bought.
     *
     * @param sku {@link Sku#SINGLE} of a listing without specifications
     * @param below where the next tier begins, {@link Integer#MAX_VALUE} if there is none
     */
    public Optional<Money> of(String sku, int quantity, int below) {
        return Stream.concat(
                        listed.stream().flatMap(table -> table.find(sku, quantity).stream()),
                        paid.stream()
                                .filter(each -> each.sku().equals(sku) && each.quantity() < below)
                                .map(Paid::price))
                .min(Money::compareTo);
    }
}
