package dev.sevenstar.payment;

/** Where a plan stands as a whole. */
public enum PlanState {
    /** A lender or the seller has still to say yes. */
    ASKED,
    /** Agreed; money is due, held or to come. */
    OPEN,
    /** Nothing will move any more unless something is refunded. */
    SETTLED,
    CANCELLED
}
