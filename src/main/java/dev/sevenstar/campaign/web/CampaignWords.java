package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Option;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what campaigns know, in the language of the one who asks. */
@Component
public class CampaignWords {

    private final MessageSource messages;
    private final Catalog catalog;

    CampaignWords(MessageSource messages, Catalog catalog) {
        this.messages = messages;
        this.catalog = catalog;
    }

    public String say(String key, Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }

    public <E extends Enum<E>> List<Option> options(E[] values, Function<E, String> key) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), say(key.apply(value))))
                .toList();
    }

    /** {@code 2026-09-20 00:00 – 2026-09-23 00:00}. */
    public String span(Instant from, Instant until) {
        return Times.minute(from) + " – " + Times.minute(until);
    }

    public String live(Schedule schedule) {
        return span(schedule.liveFrom(), schedule.liveUntil());
    }

    /** The days of a long time, the hours of a day, the minutes of the last one. */
    public String left(Duration time) {
        if (time.toDays() > 0) return say("campaign.left.days", time.toDays());
        return time.toHours() > 0
                ? say("campaign.left.hours", time.toHours())
                : say("campaign.left.minutes", Math.max(1, time.toMinutes()));
    }

    public String category(long id) {
        return catalog.pathName(id, LocaleContextHolder.getLocale());
    }

    /** Hundredths of a per cent. */
    public String share(long share) {
        return BigDecimal.valueOf(share, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** A number of a measure with its unit. */
    public String measured(Measure measure, long number) {
        return switch (measure.unit()) {
            case SHARE -> share(number);
            case YES -> say(number > 0 ? "campaign.unit.yes" : "campaign.unit.no");
            case RANK -> say(measure.key() + "." + number);
            default -> say("campaign.unit." + measure.unit().name().toLowerCase(Locale.ROOT), number);
        };
    }
}
