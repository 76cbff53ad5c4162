package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a quantity costs, exact in fen, for all three pricing modes. Tiers are chosen by the quantity
 * of the whole selection, so sizes and colours add up to the better price.
 */
public final class PriceTable {

    private final List<Step> steps;
    private final Map<String, Money> skuPrices;
    private final int minimum;

    /** From this quantity on, this price for one piece. */
    public record Step(int from, Money price) {}

    /** So many of this SKU; a listing without specifications is asked for as {@link Sku#SINGLE}. */
    public record Pick(String sku, int quantity) {}

    /** @param markdown null where it costs what it always does */
    public record Line(
            String sku,
            int quantity,
            Money unitPrice,
            Money amount,
            @Nullable Markdown markdown) {

        Line at(Money price, Markdown because) {
            return new Line(sku, quantity, price, price.times(quantity), because);
        }
    }

    /** So many more pieces bring the price of each down to this. */
    public record NextStep(int add, Money price) {}

    /** {@code missing}: how many more pieces the minimum order asks for, 0 when it is reached. */
    public record Quote(
            List<Line> lines,
            int quantity,
            Money total,
            int missing,
            @Nullable NextStep next) {

        public boolean reachesMinimum() {
            return missing == 0;
        }
    }

    PriceTable(List<Step> steps, Map<String, Money> skuPrices, int minimum) {
        this.steps = steps;
        this.skuPrices = skuPrices;
        this.minimum = minimum;
    }

    /** Prices a draft lacks are left out; asking for them says {@link IllegalArgumentException}. */
    public static PriceTable of(Sales sales) {
        var steps = new ArrayList<Step>();
        for (var tier : sales.tiers())
            if (tier.from() != null && tier.price() != null) steps.add(new Step(tier.from(), tier.price()));
        var prices = new HashMap<String, Money>();
        for (var sku : sales.sellable()) if (sku.price() != null) prices.put(sku.key(), sku.price());
        var tiered = sales.pricing().hasTiers();
        return new PriceTable(
                tiered ? List.copyOf(steps) : List.of(),
                tiered ? Map.of() : Map.copyOf(prices),
                sales.minimum().orElse(1));
    }

    /**
     * Prices that nobody has published.
     *
     * @param steps by rising quantity; empty where each SKU has its own price
     */
    public static PriceTable of(List<Step> steps, Map<String, Money> skuPrices, int minimum) {
        return new PriceTable(List.copyOf(steps), Map.copyOf(skuPrices), minimum);
    }

    /** What of these prices is lower than the other's, and the other's where not; steps and SKUs stay the other's. */
    PriceTable orLower(PriceTable other) {
        return new PriceTable(
                other.steps.stream()
                        .map(step -> new Step(step.from(), lower(find(Sku.SINGLE, step.from()), step.price())))
                        .toList(),
                other.skuPrices.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, each -> lower(find(each.getKey(), 1), each.getValue()))),
                other.minimum);
    }

    /** Of SKUs that are there; a tier holds while there is any. */
    PriceTable only(Map<String, Integer> left) {
        return new PriceTable(
                steps,
                skuPrices.entrySet().stream()
                        .filter(each -> left.getOrDefault(each.getKey(), 0) > 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                minimum);
    }

    private static Money lower(Optional<Money> ours, Money theirs) {
        return ours.filter(price -> price.isBelow(theirs)).orElse(theirs);
    }

    /** The tiers as a buyer reads them; empty when each SKU has its own price. */
    public List<Step> steps() {
        return steps;
    }

    public int minimum() {
        return minimum;
    }

    public boolean isEmpty() {
        return steps.isEmpty() && skuPrices.isEmpty();
    }

    public Optional<Money> lowest() {
        return prices().stream().min(Money::compareTo);
    }

    public Optional<Money> highest() {
        return prices().stream().max(Money::compareTo);
    }

    /** The price of one piece of this SKU when the whole selection has so many. */
    public Money unitPrice(String sku, int selectionQuantity) {
        return find(sku, selectionQuantity).orElseThrow(() -> new IllegalArgumentException("no price for " + sku));
    }

    /** The same; empty when there is none. A tier is every SKU's, also of one that nobody knows. */
    public Optional<Money> find(String sku, int selectionQuantity) {
        if (steps.isEmpty()) return Optional.ofNullable(skuPrices.get(sku));
        return Optional.of(stepFor(selectionQuantity).price());
    }

    /**
     * Whoever could buy some of these SKUs at the other prices can buy as many now and pays no more for a piece. A
     * higher minimum, and a SKU without a price, are dearer.
     */
    public boolean isNowhereDearerThan(PriceTable other, Collection<String> skus) {
        return firstDearerThan(other, skus).isEmpty();
    }

    /** A SKU and a quantity that would cost more than at the other prices, or could not be bought. */
    Optional<Pick> firstDearerThan(PriceTable other, Collection<String> skus) {
        if (minimum > other.minimum && !other.isEmpty())
            return Optional.of(new Pick(skus.stream().findFirst().orElse(Sku.SINGLE), other.minimum));
        var quantities = quantitiesToAsk(other);
        return skus.stream()
                .flatMap(sku -> quantities.stream()
                        .filter(quantity -> isDearerThan(other, sku, quantity))
                        .map(quantity -> new Pick(sku, quantity)))
                .findFirst();
    }

    private boolean isDearerThan(PriceTable other, String sku, int quantity) {
        var theirs = other.find(sku, quantity);
        return theirs.isPresent()
                && find(sku, quantity).map(ours -> theirs.get().isBelow(ours)).orElse(true);
    }

    /** Between two of them neither price changes. */
    private List<Integer> quantitiesToAsk(PriceTable other) {
        return Stream.concat(
                        Stream.of(other.minimum),
                        Stream.concat(steps.stream(), other.steps.stream()).map(Step::from))
                .filter(quantity -> quantity >= other.minimum)
                .distinct()
                .sorted()
                .toList();
    }

    public Quote quote(int quantity) {
        return quote(List.of(new Pick(Sku.SINGLE, quantity)));
    }

    public Quote quote(List<Pick> picks) {
        var quantity = picks.stream().mapToInt(Pick::quantity).reduce(0, Math::addExact);
        var lines = picks.stream()
                .filter(pick -> pick.quantity() > 0)
                .map(pick -> line(pick, quantity))
                .toList();
        var total = lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
        return new Quote(lines, quantity, total, Math.max(0, minimum - quantity), nextStep(quantity));
    }

    private Line line(Pick pick, int selectionQuantity) {
        var price = unitPrice(pick.sku(), selectionQuantity);
        return new Line(pick.sku(), pick.quantity(), price, price.times(pick.quantity()), null);
    }

    private Step stepFor(int quantity) {
        return steps.stream()
                .filter(step -> step.from() <= quantity)
                .reduce((first, later) -> later)
                .orElse(steps.get(0));
    }

    private @Nullable NextStep nextStep(int quantity) {
        return steps.stream()
                .filter(step -> step.from() > quantity && quantity >= minimum)
                .findFirst()
                .map(step -> new NextStep(step.from() - quantity, step.price()))
                .orElse(null);
    }

    private List<Money> prices() {
        if (steps.isEmpty()) return List.copyOf(skuPrices.values());
        return steps.stream().map(Step::price).filter(Objects::nonNull).toList();
    }
}
