package dev.sevenstar.payment.exchange;

import java.util.Set;

/**
 * The class of a bank, the first three of the twelve digits that number its branches in the payment system: 102 is ICBC,
 * 308 China Merchants Bank, 313 a city bank. Only banks and finance companies accept bills that a market takes.
 */
final class BankClass {

    private static final int DIGITS = 3;
    private static final int FOREIGN_FROM = 501;
    private static final int FOREIGN_TO = 799;
    private static final Set<Integer> KNOWN = Set.of(
            102, 103, 104, 105, 201, 202, 203, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 313, 314, 315, 316,
            317, 318, 319, 320, 321, 322, 323, 402, 403, 907);

    private BankClass() {}

    /** @param code 12 digits */
    static boolean isKnown(String code) {
        var first = Integer.parseInt(code.substring(0, DIGITS));
        return KNOWN.contains(first) || first >= FOREIGN_FROM && first <= FOREIGN_TO;
    }
}
