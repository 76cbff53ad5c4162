package dev.sevenstar.payment.partner;

import java.util.Locale;

/** Who moves or lends money for the market. The number is the party of their accounts and never changes. */
public enum Partner {
    PLATFORM(0),
    ALIPAY(1),
    CARD_ACQUIRER(2),
    TRUST_BANK(3),
    CREDIT_BANK(4),
    INSURER(5),
    CARRIER(6),
    BANK(7);

    private final long number;

    Partner(long number) {
        this.number = number;
    }

    public long number() {
        return number;
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.partner." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
