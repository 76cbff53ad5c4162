package dev.sevenstar.payment.ledger;

import java.util.Locale;

/** What a posting books; the column of a statement that says what happened. */
public enum PostingKind {
    PAYMENT,
    RELEASE,
    REFUND,
    CREDIT_SALE,
    REPAYMENT,
    COLLECTION,
    REMITTANCE,
    EARLY_DRAW,
    /** The insurer paid in the lender's place. */
    INSURED,
    BILL_RECEIVED,
    BILL_DISCOUNTED,
    BILL_PAID,
    BILL_DISHONOURED,
    DISPUTE_HELD,
    DISPUTE_DECIDED,
    UNMATCHED_MONEY,
    WITHDRAWAL,
    WITHDRAWAL_FAILED,
    REVERSAL;

    /** Key of the word for it. */
    public String key() {
        return "payment.posting." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
