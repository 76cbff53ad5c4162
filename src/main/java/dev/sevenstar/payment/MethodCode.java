package dev.sevenstar.payment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The names of the methods of payment, as orders keep them. */
public enum MethodCode {
    ESCROW,
    CREDIT_TERM,
    STAGED_37,
    STAGED_361,
    STAGED_91,
    COD,
    TRUST_PAY,
    CREDIT_CARD,
    BANK_TRANSFER,
    BILL_COLLECT,
    ACCEPTANCE_BILL,
    CREDIT_BUY;

    /** As addresses and the world outside write it: {@code staged_37}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of its name. */
    public String key() {
        return "payment.method." + slug().replace('_', '-');
    }

    public static Optional<MethodCode> find(String slug) {
        return Arrays.stream(values()).filter(code -> code.slug().equals(slug)).findFirst();
    }
}
