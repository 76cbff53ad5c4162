package dev.sevenstar.campaign;

import dev.sevenstar.campaign.Measure.Subject;
import dev.sevenstar.campaign.ShopFacts.Readings;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.ShopFact.Value;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Step;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds shops and listings against the terms of a campaign. */
@Component
class EntryRules {

    private static final String LISTING = "/workbench/listings/";

    private final Catalog catalog;

    EntryRules(Catalog catalog) {
        this.catalog = catalog;
    }

    List<Verdict> shop(Terms terms, long shopId, Readings readings) {
        return terms.all(Subject.SHOP).stream()
                .map(condition -> condition.measure() == Measure.PAYMENTS
                        ? payments(condition, terms.payments(), shopId, readings)
                        : judge(condition, shopId, readings))
                .toList();
    }

    private static Verdict judge(EntryCondition condition, long shopId, Readings readings) {
        var value = readings.of(condition.measure().fact(), shopId);
        return condition.judge(
                value.map(each -> OptionalLong.of(each.number())).orElseGet(OptionalLong::empty),
                value.map(Value::remedy).orElse(""));
    }

    private static Verdict payments(EntryCondition condition, List<String> methods, long shopId, Readings readings) {
        for (var method : methods) {
            var takes = readings.of(ShopFacts.method(method), shopId);
            if (takes.map(Value::number).orElse(0L) == 0)
                return condition.judge(
                        OptionalLong.of(0), takes.map(Value::remedy).orElse("/workbench/payment-methods"));
        }
        return condition.judge(OptionalLong.of(1), "");
    }

    /** @param sold pieces in the last 30 days */
    List<Verdict> listing(Terms terms, PublishedListing listing, long sold) {
        return terms.all(Subject.LISTING).stream()
                .map(condition -> condition.judge(
                        measured(condition.measure(), terms, listing, sold),
                        LISTING + listing.number() + "/steps/"
                                + step(condition.measure()).key()))
                .toList();
    }

    private OptionalLong measured(Measure measure, Terms terms, PublishedListing listing, long sold) {
        var content = listing.content();
        return switch (measure) {
            case STARS -> OptionalLong.of(listing.stars());
            case ONLINE_ORDER -> yes(content.sales().takesOrders());
            case STOCK -> OptionalLong.of(listing.stockTotal());
            case SENT_WITHIN -> sentWithin(listing);
            case SOLD -> OptionalLong.of(sold);
            case WHITE_BACKGROUND -> yes(content.gallery().whiteBackground() != null);
            case SCOPE -> yes(isIn(terms.categories(), content.categoryId()));
            case PROMISES -> yes(content.delivery().services().containsAll(terms.promises()));
            default -> throw new IllegalArgumentException("not of a listing: " + measure);
        };
    }

    private static OptionalLong yes(boolean yes) {
        return OptionalLong.of(yes ? 1 : 0);
    }

    /** Hours that hold for the smallest order. */
    private static OptionalLong sentWithin(PublishedListing listing) {
        return listing.content()
                .delivery()
                .promiseFor(listing.prices().minimum())
                .map(promise -> OptionalLong.of(promise.within().hours()))
                .orElseGet(OptionalLong::empty);
    }

    private boolean isIn(List<Long> categories, @Nullable Long category) {
        return category != null && catalog.path(category).stream().anyMatch(each -> categories.contains(each.id()));
    }

    private static Step step(Measure measure) {
        return switch (measure) {
            case SENT_WITHIN, PROMISES -> Step.LOGISTICS;
            case WHITE_BACKGROUND -> Step.PICTURES;
            case SCOPE -> Step.CATEGORY;
            case ONLINE_ORDER, STOCK -> Step.SALES;
            default -> Step.CHECK;
        };
    }
}
