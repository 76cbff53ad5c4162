package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;
import java.util.List;
import java.util.Optional;

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

    /** Whether every shop takes it and none can do without. */
    default boolean isAlways() {
        return false;
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

    /** The shape of its plans where a shop set this. */
    default PlanShape shape(SettingValues settings) {
        return shape();
    }

    /** What a shop can set about it. */
    default List<SettingField> fields() {
        return List.of();
    }

    /** What is wrong with settings that are each possible by themselves. */
    default Optional<Why> misfit(SettingValues settings) {
        return Optional.empty();
    }

    /** Why this cannot be paid by it, in a shop that takes it and set this. */
    default Optional<Why> hindrance(Basket basket, SettingValues settings) {
        return Optional.empty();
    }

    /** Who moves the money, and keeps the fee if there is one. */
    Partner partner();

    /** Adds to the posting what this movement changes in the shop's book; nothing where no money moved. */
    void book(Movement movement, long buyer, Posting.Draft posting);
}
