package dev.sevenstar.payment.partner;

import java.util.Locale;

/** What a partner is asked to do. */
public enum PartnerAct {
    /** Take an amount from the buyer, who is sent to the partner's page. */
    COLLECT,
    /** Give back a part of what was collected. */
    REFUND,
    /** Decide whether the buyer gets credit for an order. */
    LEND,
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
    /** Carry goods and collect their price at the door. */
    COLLECT_AT_DOOR;

    /** Key of the word for it. */
    public String key() {
        return "payment.act." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
