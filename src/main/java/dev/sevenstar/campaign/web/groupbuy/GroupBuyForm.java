package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.campaign.Ladder;
import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.Offering;
import dev.sevenstar.campaign.groupbuy.Window;
import dev.sevenstar.campaign.web.Moments;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A group-buy as typed: moments are Beijing time.
 *
 * @param from pieces from which a step holds, by its place from 0; empty where there is no such step
 * @param price of a piece there
 * @param skus keys of the listing's SKUs, by their place
 * @param pieces of each that are put aside
 */
record GroupBuyForm(
        long version,

        @NotBlank(message = "{campaign.group.error.title}")
        @Size(max = Offering.TITLE, message = "{campaign.group.error.title-long}")
        String title,

        @Size(max = Offering.NOTE, message = "{campaign.group.error.note-long}")
        String note,

        Map<String, String> from,
        Map<String, String> price,
        Map<String, String> skus,
        Map<String, String> pieces,
        String warmUpFrom,
        String openFrom,
        String openUntil) {

    private static final int MOST_PIECES = 9_999_999;

    GroupBuyForm {
        title = or(title);
        note = or(note);
        // The binder writes into the maps, once more, after it has made the record.
        from = or(from);
        price = or(price);
        skus = or(skus);
        pieces = or(pieces);
        warmUpFrom = or(warmUpFrom);
        openFrom = or(openFrom);
        openUntil = or(openUntil);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Map<String, String> or(@Nullable Map<String, String> typed) {
        return typed == null ? new HashMap<>() : new HashMap<>(typed);
    }

    /** From ten in the morning of the day after tomorrow for a week. */
    static GroupBuyForm empty(PublishedListing listing, Instant now) {
        var open = now.atZone(Times.ZONE)
                .toLocalDate()
                .plusDays(2)
                .atTime(LocalTime.of(10, 0))
                .atZone(Times.ZONE)
                .toInstant();
        var window = new Window(open.minus(Duration.ofDays(1)), open, open.plus(Duration.ofDays(7)));
        return new GroupBuyForm(
                0,
                "",
                "",
                Map.of(),
                Map.of(),
                keys(listing),
                Map.of(),
                Moments.typed(window.warmUpFrom()),
                Moments.typed(window.openFrom()),
                Moments.typed(window.openUntil()));
    }

    static GroupBuyForm of(GroupBuy group, PublishedListing listing) {
        var offering = group.offering();
        var from = new HashMap<String, String>();
        var price = new HashMap<String, String>();
        var steps = offering.ladder().steps();
        for (int i = 0; i < steps.size(); i++) {
            from.put(String.valueOf(i), String.valueOf(steps.get(i).from()));
            price.put(String.valueOf(i), steps.get(i).price().toYuan());
        }
        var skus = keys(listing);
        var pieces = new HashMap<String, String>();
        skus.forEach((at, sku) -> {
            var set = offering.pieces().get(sku);
            if (set != null) pieces.put(at, set.toString());
        });
        return new GroupBuyForm(
                group.version(),
                offering.title(),
                offering.note(),
                from,
                price,
                skus,
                pieces,
                Moments.typed(offering.window().warmUpFrom()),
                Moments.typed(offering.window().openFrom()),
                Moments.typed(offering.window().openUntil()));
    }

    private static Map<String, String> keys(PublishedListing listing) {
        var keys = new HashMap<String, String>();
        var sellable = listing.content().sales().sellable();
        for (int i = 0; i < sellable.size(); i++)
            keys.put(String.valueOf(i), sellable.get(i).key());
        return keys;
    }

    GroupBuyForm at(long stored) {
        return new GroupBuyForm(stored, title, note, from, price, skus, pieces, warmUpFrom, openFrom, openUntil);
    }

    /** What was typed, or empty with the messages at the fields. */
    Optional<Offering> read(PublishedListing listing, BindingResult errors) {
        var steps = steps(errors);
        var aside = aside(listing, errors);
        var window = window(errors);
        if (errors.hasErrors() || window == null) return Optional.empty();
        try {
            return Optional.of(new Offering(title, note, new Ladder(steps), aside, window));
        } catch (Refused refused) {
            errors.rejectValue(field(refused), refused.key(), refused.args(), "");
            return Optional.empty();
        }
    }

    private static String field(Refused refused) {
        var at = refused.args().length > 0 && refused.args()[0] instanceof Integer number ? number - 1 : 0;
        return switch (refused.key()) {
            case "campaign.refused.ladder-from" -> "from[" + at + "]";
            case "campaign.refused.ladder-price" -> "price[" + at + "]";
            case "campaign.refused.ladder-steps" -> "from[0]";
            default -> "pieces[0]";
        };
    }

    private List<Ladder.Step> steps(BindingResult errors) {
        var steps = new ArrayList<Ladder.Step>();
        for (int i = 0; i < Ladder.MOST_STEPS; i++) {
            var at = String.valueOf(i);
            var pieces = or(from.get(at));
            var yuan = or(price.get(at));
            if (i >= Ladder.LEAST_STEPS && pieces.isEmpty() && yuan.isEmpty()) continue;
            if (!isCount(pieces)) errors.rejectValue("from[" + i + "]", "campaign.group.error.from");
            var money = money(yuan);
            if (money.isEmpty()) errors.rejectValue("price[" + i + "]", "campaign.group.error.price");
            else if (isCount(pieces)) steps.add(new Ladder.Step(Long.parseLong(pieces), money.get()));
        }
        return steps;
    }

    private Map<String, Integer> aside(PublishedListing listing, BindingResult errors) {
        var known = listing.content().sales().sellable().stream().map(Sku::key).toList();
        var aside = new HashMap<String, Integer>();
        skus.forEach((at, sku) -> {
            var typed = or(pieces.get(at));
            if (typed.isEmpty() || typed.equals("0") || !known.contains(sku)) return;
            if (isCount(typed)) aside.put(sku, Integer.valueOf(typed));
            else
                errors.rejectValue("pieces[" + at + "]", "campaign.group.error.pieces", new Object[] {MOST_PIECES}, "");
        });
        if (pieces.values().stream().allMatch(String::isBlank))
            errors.rejectValue("pieces[0]", "campaign.group.error.pieces", new Object[] {MOST_PIECES}, "");
        return aside;
    }

    private @Nullable Window window(BindingResult errors) {
        var warmUp = moment("warmUpFrom", warmUpFrom, errors);
        var open = moment("openFrom", openFrom, errors);
        var close = moment("openUntil", openUntil, errors);
        if (warmUp.isEmpty() || open.isEmpty() || close.isEmpty()) return null;
        try {
            return new Window(warmUp.get(), open.get(), close.get());
        } catch (Refused refused) {
            var field = refused.key().startsWith("campaign.refused.group-warm-up") ? "warmUpFrom" : "openUntil";
            errors.rejectValue(field, refused.key(), refused.args(), "");
            return null;
        }
    }

    private static Optional<Instant> moment(String field, String typed, BindingResult errors) {
        var read = Moments.read(typed);
        if (read.isEmpty()) errors.rejectValue(field, "campaign.error.moment");
        return read;
    }

    /** Where the pieces of a SKU are typed. */
    String fieldOf(String sku) {
        return skus.entrySet().stream()
                .filter(each -> each.getValue().equals(sku))
                .findFirst()
                .map(each -> "pieces[" + each.getKey() + "]")
                .orElse("pieces[0]");
    }

    private static boolean isCount(String typed) {
        return typed.matches("[1-9]\\d{0,6}");
    }

    private static Optional<Money> money(String typed) {
        try {
            return Optional.of(Money.parseYuan(typed)).filter(Money::isPositive);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
