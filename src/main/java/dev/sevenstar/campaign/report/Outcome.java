package dev.sevenstar.campaign.report;

import dev.sevenstar.shared.Money;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;

/**
 * What was sold in a campaign, beside what the same goods sold in the time before.
 *
 * @param share pieces that were set aside
 * @param lasted how long it has sold so far
 * @param before in {@link Reports#BEFORE}
 */
public record Outcome(long share, Sold sold, Sold before, Duration lasted) {

    /** Of nothing yet. */
    static Outcome together(Collection<Outcome> parts, Duration lasted) {
        var sold = Sold.nothing(0, 0);
        var before = Sold.nothing(0, 0);
        var share = 0L;
        for (var part : parts) {
            sold = sold.plus(part.sold);
            before = before.plus(part.before);
            share += part.share;
        }
        return new Outcome(share, sold, before, lasted);
    }

    /** What a day brought beside a day before, in per cent, rounded down; empty where there is nothing to compare. */
    public OptionalLong growth() {
        if (!before.amount().isPositive() || lasted.isZero()) return OptionalLong.empty();
        var now = BigInteger.valueOf(sold.amount().fen()).multiply(BigInteger.valueOf(Reports.BEFORE.toSeconds()));
        var then = BigInteger.valueOf(before.amount().fen()).multiply(BigInteger.valueOf(lasted.toSeconds()));
        return OptionalLong.of(
                now.multiply(BigInteger.valueOf(100)).divide(then).longValueExact());
    }

    /** Of its share, in per cent, rounded down. */
    public long soldOfShare() {
        return share == 0 ? 0 : sold.pieces() * 100 / share;
    }

    public Money amount() {
        return sold.amount();
    }
}
