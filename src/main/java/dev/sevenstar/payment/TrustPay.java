package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/**
 * Trust pay 信任付: a bank pays the shop in full at receipt, without recourse; the buyer repays the bank
 * later, with its service fee. What the two owe each other is not in the shop's book.
 */
final class TrustPay implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.TRUST_PAY;
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
        return PlanShape.single("whole", Trigger.RECEIPT, Channel.PARTNER);
    }

    @Override
    public Partner partner() {
        return Partner.TRUST_BANK;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        switch (movement.kind()) {
            case RELEASED -> posting.move(movement.amount(), Bookings.clearing(partner()), Account.of(AVAILABLE));
            case REFUNDED -> {
                if (movement.released())
                    posting.move(movement.amount(), Account.of(AVAILABLE), Bookings.clearing(partner()));
            }
            case RECEIVED, PAID, WAIVED -> {}
        }
    }
}
