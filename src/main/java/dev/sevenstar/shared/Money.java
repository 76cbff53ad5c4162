package dev.sevenstar.shared;

import dev.sevenstar.shared.text.Digits;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in Chinese yuan, held as whole fen (分, 1/100 yuan), never as a floating number.
 *
 * <p>The largest amount is {@link #MAX_FEN}: far above any order, low enough that sums of a
 * million lines stay inside a {@code long}.
 */
public record Money(long fen) implements Comparable<Money> {

    public static final long MAX_FEN = 1_000_000_000_000L;
    public static final Money ZERO = new Money(0);

    public Money {
        if (Math.abs(fen) > MAX_FEN) throw new IllegalArgumentException("amount out of range: " + fen + " fen");
    }

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /**
     * Reads yuan as people type them: {@code 12}, {@code 12.5}, {@code ¥1,234.50}.
     *
     * @throws NumberFormatException if it is no amount, has more than two decimals or is out of range
     */
    public static Money parseYuan(String typed) {
        var plain =
                typed.strip().replace("¥", "").replace("￥", "").replace(",", "").replace("，", "");
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,2})?")) throw new NumberFormatException(typed);
        var fen = new BigDecimal(plain).movePointRight(2).longValueExact();
        if (Math.abs(fen) > MAX_FEN) throw new NumberFormatException(typed);
        return new Money(fen);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money times(long quantity) {
        return new Money(Math.multiplyExact(fen, quantity));
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isBelow(Money other) {
        return fen < other.fen;
    }

    /** Yuan with two decimals, no grouping: {@code 1234.50}, as a form field shows it. */
    public String toYuan() {
        return BigDecimal.valueOf(fen, 2).setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    /** As a screen shows it: {@code ¥1,234.50}. */
    @Override
    public String toString() {
        var whole = Math.abs(fen) / 100;
        var cents = Math.abs(fen) % 100;
        return (fen < 0 ? "-¥" : "¥") + Digits.grouped(whole) + (cents < 10 ? ".0" : ".") + cents;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }
}
