package dev.sevenstar.shared;

import java.math.BigDecimal;

/** A part of an amount in basis points, hundredths of a per cent: 50 is 0.5 %, 10 000 is all of it. */
public record Rate(int basisPoints) implements Comparable<Rate> {

    public static final int WHOLE = 10_000;
    public static final Rate NONE = new Rate(0);

    public Rate {
        if (basisPoints < 0 || basisPoints > WHOLE)
            throw new IllegalArgumentException("rate out of range: " + basisPoints + " basis points");
    }

    /**
     * Reads per cent as people type them: {@code 1}, {@code 0.5}, {@code 0.25%}.
     *
     * @throws NumberFormatException if it is no rate, is finer than a basis point or above 100
     */
    public static Rate parsePercent(String typed) {
        var plain = typed.strip().replace("%", "").replace("％", "").strip();
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?")) throw new NumberFormatException(typed);
        var basisPoints = new BigDecimal(plain).movePointRight(2).intValueExact();
        if (basisPoints > WHOLE) throw new NumberFormatException(typed);
        return new Rate(basisPoints);
    }

    /** This part of the amount, rounded half up to the fen. */
    public Money of(Money amount) {
        if (amount.fen() < 0) throw new IllegalArgumentException("a part of less than nothing");
        return Money.ofFen((amount.fen() * basisPoints + WHOLE / 2) / WHOLE);
    }

    public boolean isNone() {
        return basisPoints == 0;
    }

    /** Per cent without needless digits, no sign: {@code 0.5}. */
    public String toPercent() {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return toPercent() + "%";
    }

    @Override
    public int compareTo(Rate other) {
        return Integer.compare(basisPoints, other.basisPoints);
    }
}
