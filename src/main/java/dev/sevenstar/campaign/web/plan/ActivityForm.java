package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.Brief;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * An activity as it is typed.
 *
 * @param owner number of a person, or empty
 * @param version that was on the screen
 */
record ActivityForm(
        @NotNull(message = "{campaign.plan.error.kind}") ActivityKind kind,

        @NotBlank(message = "{campaign.plan.error.name}")
        @Size(max = Brief.NAME, message = "{campaign.plan.error.name-long}")
        String name,

        @NotBlank(message = "{campaign.plan.error.day}") String first,
        @NotBlank(message = "{campaign.plan.error.day}") String last,
        @Nullable String owner,
        @Nullable String budget,

        @Nullable @Size(max = Brief.GOAL, message = "{campaign.plan.error.long}")
        String goal,

        @Nullable @Size(max = Brief.NOTE, message = "{campaign.plan.error.long}")
        String note,

        long version) {

    /** ◇ A plan looks so many years back and ahead. */
    private static final int YEARS = 5;

    static ActivityForm empty(LocalDate day, ActivityKind kind, long owner) {
        return new ActivityForm(kind, "", day.toString(), day.toString(), Ids.text(owner), "", "", "", 0);
    }

    static ActivityForm from(Activity activity) {
        var brief = activity.brief();
        var owner = brief.ownerPerson();
        return new ActivityForm(
                brief.kind(),
                brief.name(),
                brief.days().first().toString(),
                brief.days().last().toString(),
                owner == null ? "" : Ids.text(owner),
                brief.budget().equals(Money.ZERO) ? "" : brief.budget().toYuan(),
                brief.goal(),
                brief.note(),
                activity.version());
    }

    /** What annotations can't say. */
    void check(LocalDate today, Errors errors) {
        if (!errors.hasFieldErrors("first") && !isNear(first, today))
            errors.rejectValue("first", "campaign.plan.error.day-far");
        if (!errors.hasFieldErrors("last") && day(last).isEmpty())
            errors.rejectValue("last", "campaign.plan.error.day");
        if (!errors.hasFieldErrors("first") && !errors.hasFieldErrors("last")) checkLast(errors);
        if (money().isEmpty()) errors.rejectValue("budget", "campaign.plan.error.budget");
    }

    private static boolean isNear(String typed, LocalDate today) {
        return day(typed)
                .filter(day -> Math.abs(day.getYear() - today.getYear()) <= YEARS)
                .isPresent();
    }

    private void checkLast(Errors errors) {
        var from = day(first).orElseThrow();
        var until = day(last).orElseThrow();
        if (until.isBefore(from)) errors.rejectValue("last", "campaign.plan.error.last");
        else if (new DaySpan(from, until).days() > Brief.MOST_DAYS)
            errors.rejectValue("last", "campaign.plan.error.too-many-days", new Object[] {Brief.MOST_DAYS}, null);
    }

    private Optional<Money> money() {
        if (plain(budget).isEmpty()) return Optional.of(Money.ZERO);
        try {
            return Optional.of(Money.parseYuan(plain(budget))).filter(amount -> !amount.isBelow(Money.ZERO));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<Long> ownerId() {
        return Ids.find(plain(owner));
    }

    /** @param ownerPerson who is really there */
    Brief brief(@Nullable Long ownerPerson) {
        return new Brief(
                kind,
                name.strip(),
                new DaySpan(day(first).orElseThrow(), day(last).orElseThrow()),
                ownerPerson,
                money().orElseThrow(),
                plain(goal),
                plain(note));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
