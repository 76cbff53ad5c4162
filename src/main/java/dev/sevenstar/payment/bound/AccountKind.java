package dev.sevenstar.payment.bound;

import java.util.Locale;

/** What a bound account is. A shop has one at a bank and one with Alipay. */
public enum AccountKind {
    COMPANY_BANK,
    ALIPAY_PERSONAL,
    ALIPAY_ENTERPRISE;

    public boolean isAlipay() {
        return this != COMPANY_BANK;
    }

    /** Whether this and the other cannot both be bound. */
    boolean isInPlaceOf(AccountKind other) {
        return isAlipay() == other.isAlipay();
    }

    public String key() {
        return "payment.account." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
