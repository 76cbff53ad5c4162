package dev.sevenstar.campaign.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days that the market has set for everybody.
 *
 * @param key the same whenever it is asked for, at most 60 characters
 * @param series the same in every year, such as that of the spring promotion; empty for what comes once
 * @param word message key of its name
 * @param args of the message
 * @param kind what it becomes in a shop's plan
 * @param signUp when shops may register; null where nobody has to
 * @param warmUp when buyers are told, before the sale
 * @param live the days of the sale
 * @param href where one registers; empty where there is no such page yet
 */
public record OfficialDate(
        String key,
        String series,
        String word,
        List<String> args,
        ActivityKind kind,
        @Nullable DaySpan signUp,
        @Nullable DaySpan warmUp,
        DaySpan live,
        String href) {

    public OfficialDate {
        args = List.copyOf(args);
    }

    /** From the first day that means anything to a shop to the last. */
    public DaySpan whole() {
        var first = Optional.ofNullable(signUp)
                .or(() -> Optional.ofNullable(warmUp))
                .orElse(live);
        return new DaySpan(first.first(), live.last());
    }
}
