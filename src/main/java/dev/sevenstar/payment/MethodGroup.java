package dev.sevenstar.payment;

import java.util.Locale;

/** How the methods are grouped on the page of payment settings: 收款, 赊销, 票据, 金融. */
public enum MethodGroup {
    COLLECT,
    CREDIT,
    BILLS,
    FINANCE;

    public String key() {
        return "payment.group." + name().toLowerCase(Locale.ROOT);
    }
}
