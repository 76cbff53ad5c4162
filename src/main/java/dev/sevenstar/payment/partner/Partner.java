package dev.sevenstar.payment.partner;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** As addresses write it: {@code card_acquirer}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Partner> find(String slug) {
        return Arrays.stream(values())
                .filter(partner -> partner.slug().equals(slug))
                .findFirst();
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.partner." + slug().replace('_', '-');
    }
}
