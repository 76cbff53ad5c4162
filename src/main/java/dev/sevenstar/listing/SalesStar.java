package dev.sevenstar.listing;

import java.util.ArrayList;
import java.util.List;

/** The sixth star: prices valid, stock, unit, minimum order, weight, freight, ship-from, delivery promise. */
final class SalesStar {

    private SalesStar() {}

    static List<Reason> missing(ListingContent content, Circumstances circumstances) {
        var missing = new ArrayList<Reason>();
        if (!pricesValid(content, circumstances)) missing.add(Reason.missing("star-prices", Step.SALES, "tiers"));
        if (content.sales().stockTotal() == 0) missing.add(Reason.missing("stock-none", Step.SALES, "stock"));
        missing.addAll(PublishingRules.unit(content, circumstances));
        missing.addAll(PriceRules.minimum(content, circumstances));
        if (content.delivery().weightGrams() == null) missing.add(Reason.missing("weight", Step.LOGISTICS, "weight"));
        if (!freightGood(content, circumstances)) missing.add(Reason.missing("freight", Step.LOGISTICS, "freight"));
        if (!shipFromGood(content, circumstances)) missing.add(Reason.missing("ship-from", Step.LOGISTICS, "shipFrom"));
        if (content.delivery().promises().isEmpty()) missing.add(Reason.missing("promise", Step.LOGISTICS, "promises"));
        return missing;
    }

    static boolean pricesValid(ListingContent content, Circumstances circumstances) {
        return content.sales().prices().findAny().isPresent()
                && PriceRules.tiers(content, circumstances).isEmpty()
                && PriceRules.skuPrices(content, circumstances).isEmpty()
                && circumstances.misfits().of(Step.SALES).keySet().stream()
                        .noneMatch(field -> PriceRules.asks(content.sales(), field));
    }

    static boolean freightGood(ListingContent content, Circumstances circumstances) {
        var freight = content.delivery().freight();
        if (freight == null || !freight.isComplete()) return false;
        return freight.kind() != FreightKind.TEMPLATE || circumstances.freightTemplateKnown();
    }

    static boolean shipFromGood(ListingContent content, Circumstances circumstances) {
        return content.delivery().shipFromId() != null && circumstances.shipFromKnown();
    }
}
