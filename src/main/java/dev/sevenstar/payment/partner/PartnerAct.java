package dev.sevenstar.payment.partner;

import java.util.Locale;

/** What a partner is asked to do. */
public enum PartnerAct {
    /** Take an amount from the buyer, who is sent to the partner's page. */
    COLLECT,
    /** Take nothing any more on a page that the buyer was sent to. */
    CLOSE,
    /** Give back a part of what was collected. */
    REFUND,
    /** Decide whether the buyer gets credit for an order. */
    LEND,
    /** Lend less than agreed: goods went back, or never came. */
    LEND_LESS,
    /** Know that the buyer has the goods, from which day on the buyer's days run. */
    GOODS_RECEIVED,
    /** Lend nothing after all. */
    CALL_OFF,
    /** Take from the buyer what was lent, on the lender's page. */
    REPAY,
    /** Pay the shop for a buyer who has the goods. */
    PAY_FOR_BUYER,
    /** Pay the shop before the buyer has repaid. */
    DRAW_EARLY,
    /** Pay the shop because the buyer has not. */
    COMPENSATE,
    /** Transfer what is available to the shop's bank. */
    PAY_OUT,
    /** Send a small amount to an account, whose owner names it. */
    VERIFY_ACCOUNT,
    /** Bring a bill of exchange that a buyer endorses to the shop's signature. */
    ENDORSE_BILL,
    /** Ask the acceptor of a bill of exchange for its money. */
    PRESENT_BILL,
    /** Carry goods and collect their price at the door. */
    COLLECT_AT_DOOR;

    /** The buyer decides it on the partner's page. */
    public boolean isPaidByBuyer() {
        return this == COLLECT || this == REPAY;
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
