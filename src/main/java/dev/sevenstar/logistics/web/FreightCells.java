package dev.sevenstar.logistics.web;

import dev.sevenstar.logistics.FreightTemplate.ChargeBy;
import dev.sevenstar.shared.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers of a freight template as people type them: pieces, kilograms, cubic metres, yuan. */
final class FreightCells {

    private static final int UNITS_MAX = 1_000_000_000;
    private static final long FEE_MAX_FEN = 100_000_000;

    private FreightCells() {}

    /** Pieces, grams or cubic centimetres; empty for what is none, has too many decimals or is too much. */
    static Optional<Integer> units(String typed, ChargeBy by) {
        if (!typed.matches("\\d{1,9}(\\.\\d{1,6})?")) return Optional.empty();
        var units = new BigDecimal(typed).movePointRight(decimals(by)).stripTrailingZeros();
        if (units.scale() > 0 || units.signum() <= 0 || units.compareTo(BigDecimal.valueOf(UNITS_MAX)) > 0)
            return Optional.empty();
        return Optional.of(units.intValueExact());
    }

    static Optional<Money> money(String typed) {
        try {
            return Optional.of(Money.parseYuan(typed)).filter(money -> money.fen() >= 0 && money.fen() <= FEE_MAX_FEN);
        } catch (NumberFormatException noAmount) {
            return Optional.empty();
        }
    }

    static String text(long units, ChargeBy by) {
        return plain(BigDecimal.valueOf(units, decimals(by)));
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static int decimals(ChargeBy by) {
        return switch (by) {
            case PIECES -> 0;
            case WEIGHT -> 3;
            case VOLUME -> 6;
        };
    }
}
