package dev.sevenstar.campaign;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The clock of a campaign. Each moment opens a stage, which lasts until the next moment opens another.
 *
 * @param signUpFrom shops may register
 * @param signUpUntil no more registrations; staff review what has come
 * @param reviewUntil staff mean to have answered everybody by then; it moves no stage
 * @param warmUpFrom buyers see what is coming
 * @param liveFrom the lower price holds
 * @param liveUntil the old price is back
 */
public record Schedule(
        Instant signUpFrom,
        Instant signUpUntil,
        Instant reviewUntil,
        Instant warmUpFrom,
        Instant liveFrom,
        Instant liveUntil) {

    /** ◇ A sale longer than this is a price. */
    public static final Duration LIVE_AT_MOST = Duration.ofDays(31);

    /** ◇ Nobody plans a price further ahead. */
    public static final Duration AHEAD_AT_MOST = Duration.ofDays(120);

    /** @throws Refused with the key of the first moment that is not in its order */
    public Schedule {
        require(signUpFrom.isBefore(signUpUntil), "sign-up-until");
        require(!reviewUntil.isBefore(signUpUntil), "review-until");
        require(!warmUpFrom.isBefore(reviewUntil), "warm-up-from");
        require(!liveFrom.isBefore(warmUpFrom), "live-from");
        require(liveFrom.isBefore(liveUntil), "live-until");
        require(!signUpFrom.plus(AHEAD_AT_MOST).isBefore(liveFrom), "sign-up-from");
        require(!liveFrom.plus(LIVE_AT_MOST).isBefore(liveUntil), "live-long");
    }

    private static void require(boolean inOrder, String moment) {
        if (!inOrder) throw new Refused("campaign.refused." + moment);
    }

    public Stage at(Instant now) {
        if (now.isBefore(signUpFrom)) return Stage.UPCOMING;
        if (now.isBefore(signUpUntil)) return Stage.REGISTERING;
        if (now.isBefore(warmUpFrom)) return Stage.REVIEWING;
        if (now.isBefore(liveFrom)) return Stage.WARMING_UP;
        return now.isBefore(liveUntil) ? Stage.LIVE : Stage.ENDED;
    }

    /** When the stage changes next; empty once it has ended. */
    public Optional<Instant> nextChange(Instant now) {
        return Stream.of(signUpFrom, signUpUntil, warmUpFrom, liveFrom, liveUntil)
                .filter(moment -> moment.isAfter(now))
                .findFirst();
    }

    /** The moments that have come. */
    List<Instant> until(Instant now) {
        return moments().filter(moment -> !moment.isAfter(now)).toList();
    }

    /** The same clock times of other days in China. */
    Schedule later(Period by) {
        var moved = moments()
                .map(moment -> moment.atZone(Times.ZONE).plus(by).toInstant())
                .toList();
        return new Schedule(moved.get(0), moved.get(1), moved.get(2), moved.get(3), moved.get(4), moved.get(5));
    }

    /** @param now while it is live */
    Schedule endingAt(Instant now) {
        var end = now.isAfter(liveFrom) ? now : liveFrom.plusMillis(1);
        return new Schedule(signUpFrom, signUpUntil, reviewUntil, warmUpFrom, liveFrom, end);
    }

    private Stream<Instant> moments() {
        return Stream.of(signUpFrom, signUpUntil, reviewUntil, warmUpFrom, liveFrom, liveUntil);
    }
}
