package dev.sevenstar.campaign;

import dev.sevenstar.shared.Money;

/**
 * How low a campaign's price has to be. Compared without rounding: a price that is a hundredth of a fen too high is
 * too high.
 *
 * @param ratio of the lowest price of the last 30 days, paid or listed, in hundredths of a per cent; 9 000 is nine tenths
 * @param off at least so many per cent below the price that is listed; 0 to 90
 */
public record PriceRule(int ratio, int off) {

    public static final int WHOLE = 10_000;
    private static final int PER_CENT = 100;
    public static final int MOST_OFF = 90;

    /** @throws IllegalArgumentException outside of the ranges */
    public PriceRule {
        if (ratio < 1 || ratio > WHOLE) throw new IllegalArgumentException("ratio " + ratio);
        if (off < 0 || off > MOST_OFF) throw new IllegalArgumentException("off " + off);
    }

    public boolean allows(Money price, Money lowest, Money listed) {
        return price.isPositive() && !most(lowest, listed).isBelow(price);
    }

    /** The highest price that is low enough; nothing where the goods cost too little to be cheaper. */
    public Money most(Money lowest, Money listed) {
        var ofLowest = lowest.fen() * ratio / WHOLE;
        var ofListed = listed.fen() * (PER_CENT - off) / PER_CENT;
        return Money.ofFen(Math.min(ofLowest, ofListed));
    }
}
