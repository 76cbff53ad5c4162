package dev.sevenstar.listing;

import java.util.List;

/**
 * The SKUs that a page shows at once, in their order: all of them, or of very many those of one value of the first
 * specification. Quantities in an address are told by this order.
 *
 * @param group that value; empty where all are shown
 */
public record ShownSkus(String group, List<Sku> skus) {

    static final int AT_ONCE = 60;

    /** @param wanted the value to show; unknown: the first */
    public static ShownSkus of(Sales sales, String wanted) {
        var groups = groups(sales);
        if (groups.isEmpty()) return new ShownSkus("", sales.sellable());
        var group = groups.contains(wanted) ? wanted : groups.get(0);
        return new ShownSkus(
                group,
                sales.sellable().stream()
                        .filter(sku -> sku.values().get(0).equals(group))
                        .toList());
    }

    /** The values to choose a group from; empty where all SKUs are shown. */
    public static List<String> groups(Sales sales) {
        var all = sales.sellable();
        if (all.size() <= AT_ONCE) return List.of();
        return all.stream().map(sku -> sku.values().get(0)).distinct().toList();
    }
}
