package dev.sevenstar.trade.invoice;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The number under which a company pays its taxes: since 2015 its unified social credit code of 18 signs with a
 * check digit (GB 32100-2015), before that 15 to 20 digits and letters.
 */
public final class TaxId {

    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int UNIFIED = 18;

    private TaxId() {}

    /** As it is written, in capitals without blanks; empty if it cannot be one. */
    public static Optional<String> read(String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        if (!plain.matches("[0-9A-Z]{15,20}")) return Optional.empty();
        return plain.length() != UNIFIED || isUnified(plain) ? Optional.of(plain) : Optional.empty();
    }

    private static boolean isUnified(String code) {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            var value = SIGNS.indexOf(code.charAt(i));
            if (value < 0) return false;
            sum += value * WEIGHTS[i];
        }
        var check = (SIGNS.length() - sum % SIGNS.length()) % SIGNS.length();
        return SIGNS.charAt(check) == code.charAt(WEIGHTS.length);
    }
}
