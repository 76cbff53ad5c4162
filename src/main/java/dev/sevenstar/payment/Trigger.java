package dev.sevenstar.payment;

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
}
