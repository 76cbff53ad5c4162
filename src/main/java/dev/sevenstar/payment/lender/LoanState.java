package dev.sevenstar.payment.lender;

import java.util.Locale;
import java.util.Set;

/** Where a loan stands: {@code asked → agreed → in use → repaid | overdue → claimed → claim paid}. */
public enum LoanState {
    ASKED,
    AGREED,
    /** The buyer has the goods, and the money of the lender. */
    IN_USE,
    OVERDUE,
    /** The insurer is asked to pay instead of the buyer. */
    CLAIMED,
    CLAIM_REFUSED,
    REPAID,
    CLAIM_PAID,
    REFUSED,
    /** Nothing is lent any more: the order was called off, or all of it was given back. */
    CANCELLED;

    private static final Set<LoanState> OWED = Set.of(IN_USE, OVERDUE, CLAIMED, CLAIM_REFUSED);
    private static final Set<LoanState> OVER = Set.of(REPAID, CLAIM_PAID, REFUSED, CANCELLED);

    boolean canBecome(LoanState next) {
        return switch (this) {
            case ASKED -> next == AGREED || next == REFUSED;
            case AGREED -> next == IN_USE;
            case IN_USE -> next == REPAID || next == OVERDUE;
            case OVERDUE -> next == REPAID || next == CLAIMED;
            case CLAIMED -> next == REPAID || next == CLAIM_PAID || next == CLAIM_REFUSED;
            case CLAIM_REFUSED -> next == REPAID;
            case REPAID, CLAIM_PAID, REFUSED, CANCELLED -> false;
        };
    }

    /** The buyer has to repay it. */
    public boolean isOwed() {
        return OWED.contains(this);
    }

    boolean isOver() {
        return OVER.contains(this);
    }

    /** Key of the word for it. */
    public String key() {
        return "payment.loan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As addresses write it. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
