package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a method of payment costs: a rate of the amount including freight, rounded half up to the fen,
 * within a floor and a cap where there are any. An order keeps the fee of its day.
 */
public record Fee(
        Rate rate,
        Bearer bearer,
        @Nullable Money floor,
        @Nullable Money cap) {

    /** Who pays it. What the buyer bears comes on top of what is paid, what the shop bears is kept back. */
    public enum Bearer {
        SHOP,
        BUYER
    }

    public static final Fee NONE = new Fee(Rate.NONE, Bearer.SHOP, null, null);

    public static Fee of(Rate rate, Bearer bearer) {
        return new Fee(rate, bearer, null, null);
    }

    public Money on(Money amount) {
        if (!amount.isPositive()) return Money.ZERO;
        var fee = rate.of(amount);
        if (floor != null && fee.isBelow(floor)) return floor;
        return cap != null && cap.isBelow(fee) ? cap : fee;
    }

    public boolean isFree() {
        return rate.isNone() && floor == null;
    }

    /**
     * How much of a fee belongs to a part of the amount it was taken on, rounded half up: what is given
     * back for everything refunded so far. At the whole amount it is the whole fee.
     */
    public static Money returned(Money fee, Money amount, Money refunded) {
        if (!amount.isPositive()) return Money.ZERO;
        var twice = BigInteger.valueOf(fee.fen())
                .multiply(BigInteger.valueOf(refunded.fen()))
                .shiftLeft(1)
                .add(BigInteger.valueOf(amount.fen()));
        return Money.ofFen(
                twice.divide(BigInteger.valueOf(amount.fen()).shiftLeft(1)).longValueExact());
    }
}
