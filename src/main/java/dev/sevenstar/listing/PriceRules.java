package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What must hold of tiers, specifications, prices, minimum order and stock. */
final class PriceRules {

    private PriceRules() {}

    /** Whether a field counts under the chosen way of pricing; the others are kept, and wait. */
    static boolean asks(Sales sales, String field) {
        if (field.startsWith("tiers.")) return sales.pricing().hasTiers();
        if (field.matches("skus\\.\\d+\\.price") || field.equals("minimumOrder"))
            return !sales.pricing().hasTiers();
        if (field.startsWith("skus.")) return sales.pricing().hasSkus();
        if (field.equals("stock") || field.equals("retailPrice") || field.equals("consignPrice"))
            return !sales.pricing().hasSkus();
        return true;
    }

    /** Up to three, start quantities strictly ascending, prices strictly descending. */
    static List<Reason> tiers(ListingContent content, Circumstances circumstances) {
        var sales = content.sales();
        if (!sales.pricing().hasTiers()) return List.of();
        var broken = new ArrayList<Reason>();
        if (sales.tiers().isEmpty() && sales.takesOrders())
            broken.add(Reason.missing("tiers-none", Step.SALES, "tiers"));
        if (sales.tiers().size() > TIERS_MAX) broken.add(Reason.wrong("tiers-many", Step.SALES, "tiers", TIERS_MAX));
        for (int i = 0; i < sales.tiers().size(); i++) tier(sales.tiers(), i, broken);
        return broken;
    }

    private static void tier(List<Tier> tiers, int i, List<Reason> broken) {
        var tier = tiers.get(i);
        if (tier.from() == null) broken.add(Reason.missing("tier-from", Step.SALES, "tiers." + i + ".from"));
        if (tier.price() == null) broken.add(Reason.missing("tier-price", Step.SALES, "tiers." + i + ".price"));
        else if (!tier.price().isPositive())
            broken.add(Reason.wrong("price-zero", Step.SALES, "tiers." + i + ".price"));
        if (i == 0) return;
        var before = tiers.get(i - 1);
        if (tier.from() != null && before.from() != null && tier.from() <= before.from())
            broken.add(Reason.wrong("tier-ascending", Step.SALES, "tiers." + i + ".from", before.from()));
        if (tier.price() != null && before.price() != null && !tier.price().isBelow(before.price()))
            broken.add(Reason.wrong(
                    "tier-descending",
                    Step.SALES,
                    "tiers." + i + ".price",
                    before.price().toString()));
    }

    static List<Reason> specs(ListingContent content, Circumstances circumstances) {
        var sales = content.sales();
        if (!sales.pricing().hasSkus()) return List.of();
        var broken = new ArrayList<Reason>();
        if (sales.skus().isEmpty()) broken.add(Reason.missing("skus-none", Step.SALES, "axes"));
        if (sales.axes().size() > SPEC_AXES_MAX)
            broken.add(Reason.wrong("axes-many", Step.SALES, "axes", SPEC_AXES_MAX));
        if (sales.combinations() > SKUS_MAX)
            broken.add(Reason.wrong("skus-many", Step.SALES, "axes", sales.combinations(), SKUS_MAX));
        var names = new HashSet<String>();
        for (int i = 0; i < sales.axes().size(); i++)
            if (!names.add(sales.axes().get(i).name()))
                broken.add(Reason.wrong(
                        "axis-twice",
                        Step.SALES,
                        "axes." + i + ".name",
                        sales.axes().get(i).name()));
        return broken;
    }

    static List<Reason> skuPrices(ListingContent content, Circumstances circumstances) {
        var sales = content.sales();
        if (sales.pricing().hasTiers() || !sales.takesOrders()) return List.of();
        var broken = new ArrayList<Reason>();
        for (int i = 0; i < sales.skus().size(); i++) {
            var sku = sales.skus().get(i);
            if (sku.price() == null)
                broken.add(Reason.missing("sku-price", Step.SALES, "skus." + i + ".price", sku.label()));
            else if (!sku.price().isPositive())
                broken.add(Reason.wrong("price-zero", Step.SALES, "skus." + i + ".price"));
        }
        return broken;
    }

    static List<Reason> minimum(ListingContent content, Circumstances circumstances) {
        var sales = content.sales();
        if (!sales.takesOrders() && sales.minimum().isEmpty()) return List.of();
        var field = sales.pricing().hasTiers() ? "tiers.0.from" : "minimumOrder";
        var minimum = sales.minimum();
        if (minimum.isEmpty()) return List.of(Reason.missing("minimum", Step.SALES, field));
        if (minimum.get() < MINIMUM_ORDER_MIN || minimum.get() > MINIMUM_ORDER_MAX)
            return List.of(Reason.wrong("minimum-range", Step.SALES, field, MINIMUM_ORDER_MIN, MINIMUM_ORDER_MAX));
        return List.of();
    }

    static List<Reason> stock(ListingContent content, Circumstances circumstances) {
        var sales = content.sales();
        if (!sales.takesOrders()) return List.of();
        if (!sales.pricing().hasSkus())
            return sales.stock() == null ? List.of(Reason.missing("stock", Step.SALES, "stock")) : List.of();
        for (int i = 0; i < sales.skus().size(); i++)
            if (sales.skus().get(i).stock() == null)
                return List.of(Reason.missing(
                        "sku-stock",
                        Step.SALES,
                        "skus." + i + ".stock",
                        sales.skus().get(i).label()));
        return List.of();
    }
}
