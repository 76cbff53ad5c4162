package dev.sevenstar.listing;

import dev.sevenstar.shared.Times;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds a listing, and what it has to keep to.
 *
 * @param published what buyers see while the next revision is written; null when there are not both
 */
record Held(List<Hold> holds, @Nullable ListingContent published) {

    static final Held NOT = new Held(List.of(), null);

    /** When the last of these ends; empty when there is none. */
    static Optional<Instant> end(List<Hold> holds) {
        return holds.stream().map(Hold::until).max(Comparator.naturalOrder());
    }

    List<Reason> brokenBy(ListingContent content) {
        if (holds.isEmpty() || published == null) return List.of();
        var hold = holds.get(0);
        var until = Times.minute(hold.until());
        if (!Objects.equals(content.categoryId(), published.categoryId()))
            return List.of(Reason.wrong("held-category", Step.CATEGORY, "category", hold.name(), until));
        var before = published.sales();
        if (before.takesOrders() && !content.sales().takesOrders()
                || !before.privatePrice() && content.sales().privatePrice())
            return List.of(Reason.wrong("held-order", Step.SALES, "onlineOrder", hold.name(), until));
        return dearer(content.sales(), before)
                .map(at -> List.of(at.reason(hold.name(), until)))
                .orElse(List.of());
    }

    static boolean isAbout(Reason reason) {
        return reason.key().startsWith("listing.rule.held-");
    }

    private record Dearer(String field, String label, int quantity) {

        Reason reason(String name, String until) {
            return label.isEmpty()
                    ? Reason.wrong("held-price", Step.SALES, field, name, until, quantity)
                    : Reason.wrong("held-sku-price", Step.SALES, field, name, until, quantity, label);
        }
    }

    private static Optional<Dearer> dearer(Sales sales, Sales before) {
        var field = sales.pricing().hasTiers() ? "tiers" : "axes";
        var kept = sales.sellable().stream().map(Sku::key).toList();
        var gone = before.sellable().stream()
                .filter(sku -> !kept.contains(sku.key()))
                .findFirst();
        if (gone.isPresent())
            return Optional.of(
                    new Dearer("axes", gone.get().label(), PriceTable.of(before).minimum()));
        return PriceTable.of(sales)
                .firstDearerThan(PriceTable.of(before), kept)
                .map(pick -> new Dearer(field, label(sales, pick.sku()), pick.quantity()));
    }

    private static String label(Sales sales, String key) {
        return sales.sellable().stream()
                .filter(sku -> sku.key().equals(key))
                .map(Sku::label)
                .findFirst()
                .orElse("");
    }
}
