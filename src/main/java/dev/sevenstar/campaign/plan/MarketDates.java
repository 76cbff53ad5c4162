package dev.sevenstar.campaign.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All days the market has set, whoever knows of them. */
@Component
public class MarketDates {

    private final List<OfficialDates> sources;

    MarketDates(List<OfficialDates> sources) {
        this.sources = sources;
    }

    /** The first sale first. Of two with one key the one that can be registered for stands for both. */
    public List<OfficialDate> between(long shopId, DaySpan days) {
        return sources.stream()
                .flatMap(source -> source.between(shopId, days.first(), days.last()).stream())
                .collect(Collectors.toMap(
                        OfficialDate::key,
                        Function.identity(),
                        (one, other) -> one.href().isEmpty() ? other : one))
                .values()
                .stream()
                .sorted(Comparator.comparing((OfficialDate date) -> date.live().first())
                        .thenComparing(OfficialDate::key))
                .toList();
    }

    /** The one with this key, if any of its days lies in this year. */
    public Optional<OfficialDate> find(long shopId, String key, DaySpan days) {
        return between(shopId, days).stream()
                .filter(date -> date.key().equals(key))
                .findFirst();
    }
}
