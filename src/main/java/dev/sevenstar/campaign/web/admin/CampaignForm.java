package dev.sevenstar.campaign.web.admin;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.EntryCondition;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.Tone;
import dev.sevenstar.campaign.web.Moments;
import dev.sevenstar.listing.ServicePromise;
import dev.sevenstar.shared.Refused;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A campaign as typed: moments are Beijing time, shares and the price rule are per cent.
 *
 * @param conditions slugs of the measures that count
 * @param limits by slug
 * @param questions one on each line
 */
record CampaignForm(
        long version,
        @NotBlank @Size(max = Brief.TITLE) String title,
        String kind,
        String tone,
        @Size(max = Brief.TAGLINE) String tagline,
        @Size(max = Brief.TEXT) String description,
        @Size(max = Brief.TEXT) String notes,
        String signUpFrom,
        String signUpUntil,
        String reviewUntil,
        String warmUpFrom,
        String liveFrom,
        String liveUntil,
        String shopQuota,
        String listingsPerShop,
        List<String> categories,
        List<String> conditions,
        Map<String, String> limits,
        List<String> payments,
        String ratio,
        String off,
        String leastStock,
        List<String> promises,
        String questions) {

    private static final int SHARE = 100;

    CampaignForm {
        title = or(title);
        kind = or(kind);
        tone = or(tone);
        tagline = or(tagline);
        description = or(description);
        notes = or(notes);
        signUpFrom = or(signUpFrom);
        signUpUntil = or(signUpUntil);
        reviewUntil = or(reviewUntil);
        warmUpFrom = or(warmUpFrom);
        liveFrom = or(liveFrom);
        liveUntil = or(liveUntil);
        shopQuota = or(shopQuota);
        listingsPerShop = or(listingsPerShop);
        categories = categories == null ? List.of() : List.copyOf(categories);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        // The binder writes into the map, once more, after it has made the record.
        limits = limits == null ? new HashMap<>() : new HashMap<>(limits);
        payments = payments == null ? List.of() : List.copyOf(payments);
        ratio = or(ratio);
        off = or(off);
        leastStock = or(leastStock);
        promises = promises == null ? List.of() : List.copyOf(promises);
        questions = or(questions);
    }

    private static String or(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static CampaignForm of(Campaign campaign) {
        return of(campaign.brief(), campaign.version());
    }

    static CampaignForm of(Brief brief, long version) {
        var terms = brief.terms();
        var schedule = brief.schedule();
        return new CampaignForm(
                version,
                brief.title(),
                brief.kind().name(),
                brief.tone().name(),
                brief.tagline(),
                brief.description(),
                brief.notes(),
                Moments.typed(schedule.signUpFrom()),
                Moments.typed(schedule.signUpUntil()),
                Moments.typed(schedule.reviewUntil()),
                Moments.typed(schedule.warmUpFrom()),
                Moments.typed(schedule.liveFrom()),
                Moments.typed(schedule.liveUntil()),
                Objects.toString(brief.shopQuota(), ""),
                Objects.toString(brief.listingsPerShop(), ""),
                terms.categories().stream().map(String::valueOf).toList(),
                terms.conditions().stream().map(each -> each.measure().slug()).toList(),
                limitsOf(terms),
                terms.payments(),
                perCent(terms.price().ratio()),
                String.valueOf(terms.price().off()),
                String.valueOf(terms.leastStock()),
                terms.promises().stream().map(ServicePromise::name).toList(),
                String.join("\n", terms.questions()));
    }

    private static Map<String, String> limitsOf(Terms terms) {
        var limits = new EnumMap<Measure, Long>(Measure.class);
        for (var measure : Measure.values()) limits.put(measure, measure.usual());
        terms.conditions().forEach(each -> limits.put(each.measure(), each.limit()));
        var typed = new HashMap<String, String>();
        limits.forEach((measure, limit) -> typed.put(
                measure.slug(),
                measure.unit() == Measure.Unit.SHARE ? perCent(limit.intValue()) : String.valueOf(limit)));
        return typed;
    }

    private static String perCent(int share) {
        return BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString();
    }

    CampaignForm at(long stored) {
        return new CampaignForm(
                stored,
                title,
                kind,
                tone,
                tagline,
                description,
                notes,
                signUpFrom,
                signUpUntil,
                reviewUntil,
                warmUpFrom,
                liveFrom,
                liveUntil,
                shopQuota,
                listingsPerShop,
                categories,
                conditions,
                limits,
                payments,
                ratio,
                off,
                leastStock,
                promises,
                questions);
    }

    boolean has(Measure measure) {
        return conditions.contains(measure.slug());
    }

    String limit(Measure measure) {
        return limits.getOrDefault(measure.slug(), "");
    }

    /** What was typed, or empty with the messages at the fields. */
    Optional<Brief> read(Predicate<Long> isCategory, Predicate<String> isMethod, BindingResult errors) {
        var schedule = schedule(errors);
        var terms = terms(isCategory, isMethod, errors);
        var byKind = named(CampaignKind.values(), kind);
        var byTone = named(Tone.values(), tone);
        if (byKind == null) errors.rejectValue("kind", "campaign.error.choose");
        if (byTone == null) errors.rejectValue("tone", "campaign.error.choose");
        var shops = optional("shopQuota", shopQuota, Brief.MOST_SHOPS, errors);
        var listings = optional("listingsPerShop", listingsPerShop, Brief.MOST_LISTINGS, errors);
        if (errors.hasErrors() || schedule == null || terms == null || byKind == null || byTone == null)
            return Optional.empty();
        return Optional.of(
                new Brief(title, byKind, byTone, tagline, description, notes, schedule, shops, listings, terms));
    }

    private @Nullable Schedule schedule(BindingResult errors) {
        var moments = new ArrayList<Instant>();
        var typed = List.of("signUpFrom", "signUpUntil", "reviewUntil", "warmUpFrom", "liveFrom", "liveUntil");
        var values = List.of(signUpFrom, signUpUntil, reviewUntil, warmUpFrom, liveFrom, liveUntil);
        for (int i = 0; i < values.size(); i++) {
            var read = Moments.read(values.get(i));
            if (read.isEmpty()) errors.rejectValue(typed.get(i), "campaign.error.moment");
            else moments.add(read.get());
        }
        if (moments.size() < values.size()) return null;
        try {
            return new Schedule(
                    moments.get(0), moments.get(1), moments.get(2), moments.get(3), moments.get(4), moments.get(5));
        } catch (Refused refused) {
            errors.rejectValue(fieldOf(refused), refused.key(), refused.args(), "");
            return null;
        }
    }

    private static String fieldOf(Refused refused) {
        return switch (refused.key()) {
            case "campaign.refused.sign-up-from" -> "signUpFrom";
            case "campaign.refused.sign-up-until" -> "signUpUntil";
            case "campaign.refused.review-until" -> "reviewUntil";
            case "campaign.refused.warm-up-from" -> "warmUpFrom";
            case "campaign.refused.live-from" -> "liveFrom";
            default -> "liveUntil";
        };
    }

    private @Nullable Terms terms(Predicate<Long> isCategory, Predicate<String> isMethod, BindingResult errors) {
        var chosen = categories.stream()
                .filter(each -> each.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(isCategory)
                .distinct()
                .toList();
        if (chosen.size() < categories.size()) errors.rejectValue("categories", "campaign.error.category");
        if (!payments.stream().allMatch(isMethod)) errors.rejectValue("payments", "campaign.error.choose");
        var promised = promises.stream()
                .map(each -> named(ServicePromise.values(), each))
                .filter(Objects::nonNull)
                .toList();
        var judged = conditions(errors);
        var price = price(errors);
        var stock = number("leastStock", leastStock, 0, Terms.MOST_STOCK, errors);
        var asked = questions
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (asked.size() > Terms.MOST_QUESTIONS || asked.stream().anyMatch(each -> each.length() > Terms.QUESTION)) {
            errors.rejectValue(
                    "questions", "campaign.refused.questions", new Object[] {Terms.MOST_QUESTIONS, Terms.QUESTION}, "");
            return null;
        }
        if (price == null || stock == null) return null;
        return new Terms(chosen, judged, payments, price, stock, promised, asked);
    }

    private List<EntryCondition> conditions(BindingResult errors) {
        var judged = new ArrayList<EntryCondition>();
        for (var measure : Measure.values()) {
            if (!has(measure) || measure.isImplied()) continue;
            var share = measure.unit() == Measure.Unit.SHARE;
            var limit = share ? hundredths(limit(measure)) : whole(limit(measure));
            if (measure.unit() == Measure.Unit.YES) judged.add(new EntryCondition(measure, 1));
            else if (limit != null && limit <= measure.most()) judged.add(new EntryCondition(measure, limit));
            else
                errors.rejectValue(
                        "limits[" + measure.slug() + "]",
                        "campaign.error.limit",
                        new Object[] {share ? measure.most() / SHARE : measure.most()},
                        "");
        }
        return judged;
    }

    private @Nullable PriceRule price(BindingResult errors) {
        var share = hundredths(ratio);
        var less = number("off", off, 0, PriceRule.MOST_OFF, errors);
        if (share == null || share < 1 || share > PriceRule.WHOLE) errors.rejectValue("ratio", "campaign.error.ratio");
        else if (less != null) return new PriceRule(share.intValue(), less);
        return null;
    }

    private static @Nullable Integer optional(String field, String typed, int most, BindingResult errors) {
        return typed.isEmpty() ? null : number(field, typed, 1, most, errors);
    }

    private static @Nullable Integer number(String field, String typed, int least, int most, BindingResult errors) {
        var number = whole(typed);
        if (number != null && number >= least && number <= most) return number.intValue();
        errors.rejectValue(field, "campaign.error.number", new Object[] {least, most}, "");
        return null;
    }

    private static @Nullable Long whole(String typed) {
        return typed.matches("\\d{1,9}") ? Long.valueOf(typed) : null;
    }

    /** Per cent with at most two decimals. */
    private static @Nullable Long hundredths(String typed) {
        if (!typed.matches("\\d{1,3}(\\.\\d{1,2})?")) return null;
        return new BigDecimal(typed).movePointRight(2).longValueExact();
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
