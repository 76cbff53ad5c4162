package dev.sevenstar.payment;

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

    /** A bill may be paid bit by bit. */
    boolean takesParts() {
        return this == BILL;
    }

    /** What is paid this way is the shop's at once. */
    boolean endsWithTheShop() {
        return this == DIRECT || this == BILL;
    }
}
