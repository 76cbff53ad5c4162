package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;

/**
 * Money of one instalment that moved, as the method of payment books it.
 *
 * @param amount goods and freight
 * @param fee of the shop: kept back with a release, given back with a refund
 * @param step counts what happened to the plan, so that each movement is booked once
 * @param released whether the shop had the money already
 * @param past every partner, from hand to hand
 */
public record Movement(
        Kind kind, Instalment instalment, Money amount, Money fee, int step, boolean released, boolean past) {

    /** What happened. */
    public enum Kind {
        /** The buyer, or somebody for the buyer, paid. */
        PAID,
        /** The goods were received, and what they cost is owed now. */
        RECEIVED,
        /** The shop got what was held. */
        RELEASED,
        /** What was paid went back. */
        REFUNDED,
        /** What is owed for received goods became less. */
        WAIVED
    }
}
