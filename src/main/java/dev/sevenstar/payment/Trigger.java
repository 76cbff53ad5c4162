package dev.sevenstar.payment;

import java.util.Locale;

/** What makes an instalment due. */
public enum Trigger {
    PLACING,
    BEFORE_SHIPMENT,
    DELIVERY,
    RECEIPT,
    DAYS_AFTER_RECEIPT,
    SETTLEMENT_DAY;

    /** Has to be paid before the goods may leave. */
    public boolean gatesShipment() {
        return this == PLACING || this == BEFORE_SHIPMENT;
    }

    /** Key of its words; their argument is the number of days that the instalment counts. */
    public String key() {
        return "payment.trigger." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
