package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prices, specifications and stock: the fourth step.
 *
 * @param stages in which the price may be paid, in shops that take them
 */
public record Sales(
        SupplyMode mode,
        PricingMode pricing,
        List<Tier> tiers,
        List<SpecAxis> axes,
        List<Sku> skus,
        String unit,
        @Nullable Pack pack,
        @Nullable Integer minimumOrder,
        @Nullable Integer stock,
        @Nullable Money retailPrice,
        @Nullable Money consignPrice,
        boolean onlineOrder,
        boolean mixedWholesale,
        boolean privatePrice,
        List<StageScheme> stages) {

    public static final Sales EMPTY = new Sales(
            SupplyMode.WHOLESALE,
            PricingMode.BY_QUANTITY,
            List.of(),
            List.of(),
            List.of(),
            "",
            null,
            null,
            null,
            null,
            null,
            true,
            true,
            false,
            List.of());

    public Sales {
        tiers = tiers == null ? List.of() : List.copyOf(tiers);
        axes = axes == null ? List.of() : List.copyOf(axes);
        skus = skus == null ? List.of() : List.copyOf(skus);
        unit = unit == null ? "" : unit;
        stages = stages == null ? List.of() : List.copyOf(stages);
    }

    public static Sales byQuantity(String unit, int stock, List<Tier> tiers) {
        return EMPTY.with(PricingMode.BY_QUANTITY, unit, tiers, List.of(), List.of(), null, stock);
    }

    public static Sales perSku(String unit, int minimumOrder, List<SpecAxis> axes, List<Sku> skus) {
        return EMPTY.with(PricingMode.PER_SKU, unit, List.of(), axes, skus, minimumOrder, null);
    }

    public static Sales skusByQuantity(String unit, List<Tier> tiers, List<SpecAxis> axes, List<Sku> skus) {
        return EMPTY.with(PricingMode.SKUS_BY_QUANTITY, unit, tiers, axes, skus, null, null);
    }

    /** The same, to be paid in these stages in shops that take them. */
    public Sales inStages(List<StageScheme> schemes) {
        return new Sales(
                mode,
                pricing,
                tiers,
                axes,
                skus,
                unit,
                pack,
                minimumOrder,
                stock,
                retailPrice,
                consignPrice,
                onlineOrder,
                mixedWholesale,
                privatePrice,
                schemes);
    }

    private Sales with(
            PricingMode pricing,
            String unit,
            List<Tier> tiers,
            List<SpecAxis> axes,
            List<Sku> skus,
            @Nullable Integer minimumOrder,
            @Nullable Integer stock) {
        return new Sales(
                mode,
                pricing,
                tiers,
                axes,
                skus,
                unit,
                pack,
                minimumOrder,
                stock,
                retailPrice,
                consignPrice,
                onlineOrder,
                mixedWholesale,
                privatePrice,
                stages);
    }

    /** How many SKUs the specifications make together. */
    public long combinations() {
        return axes.stream()
                .mapToLong(axis -> Math.max(1, axis.values().size()))
                .reduce(1, (a, b) -> a * b);
    }

    /** The same with the stock that is really there. */
    Sales withStock(Map<String, Integer> present) {
        var counted = skus.stream()
                .map(sku -> sku.withStock(present.getOrDefault(sku.key(), 0)))
                .toList();
        var single = pricing.hasSkus() ? stock : present.getOrDefault(Sku.SINGLE, 0);
        return new Sales(
                mode,
                pricing,
                tiers,
                axes,
                counted,
                unit,
                pack,
                minimumOrder,
                single,
                retailPrice,
                consignPrice,
                onlineOrder,
                mixedWholesale,
                privatePrice,
                stages);
    }

    /** Can be ordered on the spot, without asking first. */
    public boolean takesOrders() {
        return onlineOrder && mode == SupplyMode.WHOLESALE;
    }

    /** The least quantity of one order: the first tier's start, or what the seller set for prices per SKU. */
    /** Every picture that shows a specification's value or a SKU. */
    public Set<Long> pictures() {
        var ids = new HashSet<Long>();
        for (var axis : axes) for (var value : axis.values()) if (value.pictureId() != null) ids.add(value.pictureId());
        for (var sku : skus) if (sku.pictureId() != null) ids.add(sku.pictureId());
        return ids;
    }

    public Optional<Integer> minimum() {
        if (!pricing.hasTiers()) return Optional.ofNullable(minimumOrder);
        return tiers.stream().findFirst().map(Tier::from);
    }

    /** What can be bought one by one: the SKUs, or the listing itself as the single one. */
    public List<Sku> sellable() {
        if (pricing.hasSkus()) return skus;
        return List.of(new Sku(List.of(), null, retailPrice, consignPrice, null, stock, null));
    }

    public long stockTotal() {
        return sellable().stream()
                .map(Sku::stock)
                .filter(Objects::nonNull)
                .mapToLong(Integer::longValue)
                .sum();
    }

    public Stream<Money> prices() {
        var prices = pricing.hasTiers()
                ? tiers.stream().map(Tier::price)
                : skus.stream().map(Sku::price);
        return prices.filter(Objects::nonNull);
    }
}
