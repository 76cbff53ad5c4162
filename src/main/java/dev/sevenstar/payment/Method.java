package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/**
 * A method of payment: who has to agree, what its plan looks like, and how each movement of its money
 * is booked. Everything that is true of one method alone is told by its class.
 */
public sealed interface Method
        permits AcceptanceBill,
                BankTransfer,
                BillCollect,
                CashOnDelivery,
                CreditBuy,
                CreditCard,
                CreditTerm,
                Escrow,
                Staged,
                TrustPay {

    /** Whose yes an order by this method waits for. */
    enum Consent {
        NOBODY,
        /** The seller granted a line beforehand; the order has to fit into it. */
        CREDIT_LINE,
        /** A lender decides for each order. */
        LENDER,
        /** The seller accepts what the buyer offers. */
        SELLER
    }

    MethodCode code();

    MethodGroup group();

    default Consent consent() {
        return Consent.NOBODY;
    }

    /** Whether buyers may choose it in a shop that has not enabled it. */
    default boolean needsNoEnabling() {
        return false;
    }

    /** What it costs in a shop, by the fee of the day. */
    default Fee fee(Fee listed, boolean enabled) {
        return listed;
    }

    PlanShape shape();

    /** Who moves the money, and keeps the fee if there is one. */
    Partner partner();

    /** Adds to the posting what this movement changes in the shop's book; nothing where no money moved. */
    void book(Movement movement, long buyer, Posting.Draft posting);
}
