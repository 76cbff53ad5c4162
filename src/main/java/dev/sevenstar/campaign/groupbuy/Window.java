package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When buyers are told of a group-buy, and when they can join, to the second.
 *
 * @param openUntil not included
 */
public record Window(Instant warmUpFrom, Instant openFrom, Instant openUntil) {

    /** ◇ Shorter is a rush, longer keeps those waiting who came first. */
    public static final Duration OPEN_AT_LEAST = Duration.ofHours(1);

    public static final Duration OPEN_AT_MOST = Duration.ofDays(15);
    public static final Duration WARM_UP_AT_MOST = Duration.ofDays(15);

    /** ◇ Whoever joins in the last minute can still pay. */
    public static final Duration PAY_AFTER = Duration.ofMinutes(30);

    /** @throws Refused with the key of the first moment that is not in its order */
    public Window {
        warmUpFrom = warmUpFrom.truncatedTo(ChronoUnit.SECONDS);
        openFrom = openFrom.truncatedTo(ChronoUnit.SECONDS);
        openUntil = openUntil.truncatedTo(ChronoUnit.SECONDS);
        require(!openFrom.isBefore(warmUpFrom), "warm-up");
        require(!warmUpFrom.plus(WARM_UP_AT_MOST).isBefore(openFrom), "warm-up-long");
        require(!openUntil.isBefore(openFrom.plus(OPEN_AT_LEAST)), "open-short");
        require(!openFrom.plus(OPEN_AT_MOST).isBefore(openUntil), "open-long");
    }

    private static void require(boolean inOrder, String moment) {
        if (!inOrder) throw new Refused("campaign.refused.group-" + moment);
    }

    /** From then on no order of it can be paid any more, and it is counted. */
    public static Instant countAt(Instant openUntil) {
        return openUntil.plus(PAY_AFTER);
    }

    public Instant countAt() {
        return countAt(openUntil);
    }

    GroupBuyStage at(Instant now) {
        if (now.isBefore(warmUpFrom)) return GroupBuyStage.SCHEDULED;
        if (now.isBefore(openFrom)) return GroupBuyStage.WARMING_UP;
        return now.isBefore(openUntil) ? GroupBuyStage.OPEN : GroupBuyStage.COUNTING;
    }
}
