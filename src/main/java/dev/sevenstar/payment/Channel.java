package dev.sevenstar.payment;

import java.util.Locale;

/** The way an instalment takes to the shop, and the way back of a refund. */
public enum Channel {
    /** Held by the market until the goods are received. */
    ESCROW,
    /** Straight into the shop's own account. */
    DIRECT,
    /** Collected at the door and handed over by the carrier. */
    CARRIER,
    /** On a bill of account that the buyer pays later, straight to the shop. */
    BILL,
    /** By a bill of exchange, which is money when it is paid or discounted. */
    EXCHANGE,
    /** A partner pays for the buyer. */
    PARTNER;

    /** A bill of account may be paid bit by bit, and several bills of exchange may pay one thing. */
    boolean takesParts() {
        return this == BILL || this == EXCHANGE;
    }

    /** What is paid this way is the shop's at once. */
    boolean endsWithTheShop() {
        return this == DIRECT || this == BILL;
    }

    /** Key of its words. */
    public String key() {
        return "payment.channel." + name().toLowerCase(Locale.ROOT);
    }
}
