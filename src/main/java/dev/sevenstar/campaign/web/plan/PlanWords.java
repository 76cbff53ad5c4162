package dev.sevenstar.campaign.web.plan;

import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.OfficialDate;
import dev.sevenstar.campaign.plan.Step;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what stands in a plan, in the language of the page. */
@Component
class PlanWords {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    /** As the published lists name them. */
    private static final Map<String, String> HOLIDAYS = Map.of(
            "元旦", "new-year",
            "春节", "spring-festival",
            "清明节", "qingming",
            "劳动节", "labour-day",
            "端午节", "dragon-boat",
            "中秋节", "mid-autumn",
            "国庆节", "national-day");

    private final MessageSource messages;
    private final Clock clock;

    PlanWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Instant now() {
        return Times.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Times.ZONE));
    }

    String say(String key, Object... args) {
        return Objects.requireNonNull(messages.getMessage(key, args, LocaleContextHolder.getLocale()));
    }

    String name(OfficialDate date) {
        return say(date.word(), date.args().toArray());
    }

    String name(Step step) {
        return step.name().isEmpty() ? say(step.preparation().key()) : step.name();
    }

    /** {@code 05-20 – 05-22}, without the year that the page is about. */
    String days(DaySpan days) {
        return days.days() == 1
                ? SHORT.format(days.first())
                : SHORT.format(days.first()) + " – " + SHORT.format(days.last());
    }

    /** With its year. */
    String fullDays(DaySpan days) {
        return days.days() == 1 ? days.first().toString() : days.first() + " – " + days.last();
    }

    String day(LocalDate day) {
        return SHORT.format(day);
    }

    String month(YearMonth month) {
        return say("campaign.plan.month", String.valueOf(month.getYear()), monthAlone(month));
    }

    String monthAlone(YearMonth month) {
        return say("campaign.plan.month." + month.getMonthValue());
    }

    /** Two that fall together are named with a comma between; an unknown one as it was published. */
    String holiday(String published) {
        return Arrays.stream(published.split("、"))
                .map(name -> HOLIDAYS.containsKey(name) ? say("campaign.plan.holiday." + HOLIDAYS.get(name)) : name)
                .collect(Collectors.joining(say("campaign.plan.and")));
    }

    List<Option> kinds() {
        return Arrays.stream(ActivityKind.values())
                .map(kind -> new Option(kind.name(), say(kind.key())))
                .toList();
    }
}
