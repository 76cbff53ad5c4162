package dev.sevenstar.trade.web;

import dev.sevenstar.trade.Wanted;
import java.text.Normalizer;
import java.util.Optional;

/** Quantities as people type them: {@code 20,000}, {@code ２００}; nothing is 0. */
public final class Quantities {

    private Quantities() {}

    /** Empty if it is no whole number, or more than can be ordered. */
    public static Optional<Integer> read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .replace(" ", "");
        if (plain.isEmpty()) return Optional.of(0);
        if (!plain.matches("\\d{1,8}")) return Optional.empty();
        var number = Integer.parseInt(plain);
        return number <= Wanted.MOST_PIECES ? Optional.of(number) : Optional.empty();
    }
}
