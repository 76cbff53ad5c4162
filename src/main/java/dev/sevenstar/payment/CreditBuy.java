package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.DUE_FROM_PARTNER;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;
import java.util.List;

/**
 * 诚e赊: the platform's lender gives the buyer thirty free days from receipt. The shop is owed by the
 * lender from the receipt on, is paid when the buyer repays, or by the insurer if the buyer does not.
 */
final class CreditBuy implements Method {

    /** From the day of receipt. */
    static final int FREE_DAYS = 30;

    @Override
    public MethodCode code() {
        return MethodCode.CREDIT_BUY;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.FINANCE;
    }

    @Override
    public Consent consent() {
        return Consent.LENDER;
    }

    @Override
    public PlanShape shape() {
        return new PlanShape(
                List.of(PlanShape.part("whole", 100, Trigger.DAYS_AFTER_RECEIPT, FREE_DAYS, Channel.PARTNER, true)));
    }

    @Override
    public Partner partner() {
        return Partner.CREDIT_BANK;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        var due = Account.of(DUE_FROM_PARTNER);
        switch (movement.kind()) {
            case RECEIVED -> posting.move(movement.amount(), Bookings.clearing(partner()), due);
            case WAIVED -> posting.move(movement.amount(), due, Bookings.clearing(partner()));
            case PAID -> {}
            case RELEASED, REFUNDED -> Bookings.handedOver(movement, partner(), posting);
        }
    }
}
