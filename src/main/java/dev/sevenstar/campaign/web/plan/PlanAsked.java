package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.shared.Ids;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What of the plan somebody wants to see, as it stands in the address. */
record PlanAsked(View view, YearMonth month, @Nullable ActivityKind kind) {

    static final String HERE = "/workbench/plan";
    static final String ACTIVITIES = HERE + "/activities";

    private static final int YEARS = 5;
    private static final int QUARTER = 3;

    enum View {
        YEAR(12),
        QUARTER(3),
        MONTH(1),
        LIST(12);

        private final int months;

        View(int months) {
            this.months = months;
        }

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        String key() {
            return "campaign.plan.view." + slug();
        }
    }

    /** Whatever is unknown or far away becomes the usual: this year. */
    static PlanAsked of(String view, String at, String kind, YearMonth now) {
        return new PlanAsked(
                Arrays.stream(View.values())
                        .filter(each -> each.slug().equals(view))
                        .findFirst()
                        .orElse(View.YEAR),
                month(at, now),
                Arrays.stream(ActivityKind.values())
                        .filter(each -> each.slug().equals(kind))
                        .findFirst()
                        .orElse(null));
    }

    private static YearMonth month(String typed, YearMonth now) {
        try {
            var asked = YearMonth.parse(typed);
            return Math.abs(now.until(asked, ChronoUnit.YEARS)) > YEARS ? now : asked;
        } catch (DateTimeException e) {
            return now;
        }
    }

    static String hrefOf(long id) {
        return ACTIVITIES + "/" + Ids.text(id);
    }

    boolean isOfYear() {
        return view == View.YEAR || view == View.LIST;
    }

    /** Of the days that are shown. */
    YearMonth first() {
        return switch (view) {
            case YEAR, LIST -> month.withMonth(1);
            case QUARTER -> month.withMonth((month.getMonthValue() - 1) / QUARTER * QUARTER + 1);
            case MONTH -> month;
        };
    }

    YearMonth last() {
        return first().plusMonths(view.months - 1L);
    }

    DaySpan days() {
        return new DaySpan(first().atDay(1), last().atEndOfMonth());
    }

    PlanAsked earlier() {
        return new PlanAsked(view, first().minusMonths(view.months), kind);
    }

    PlanAsked later() {
        return new PlanAsked(view, first().plusMonths(view.months), kind);
    }

    PlanAsked in(View other) {
        return new PlanAsked(other, month, kind);
    }

    PlanAsked at(YearMonth other) {
        return new PlanAsked(view, other, kind);
    }

    PlanAsked of(@Nullable ActivityKind other) {
        return new PlanAsked(view, month, other);
    }

    boolean shows(ActivityKind other) {
        return kind == null || kind == other;
    }

    String href() {
        return UriComponentsBuilder.fromPath(HERE)
                .queryParam("view", view.slug())
                .queryParam("at", month)
                .queryParamIfPresent("kind", Optional.ofNullable(kind).map(ActivityKind::slug))
                .build()
                .toUriString();
    }
}
