package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.CREDIT_USED;
import static dev.sevenstar.payment.ledger.AccountKind.RECEIVABLE;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/** 收票易: an order on credit term whose bill the buyer pays with any bank's electronic acceptance bill. */
final class BillCollect implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.BILL_COLLECT;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.BILLS;
    }

    @Override
    public Consent consent() {
        return Consent.CREDIT_LINE;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("bill", Trigger.SETTLEMENT_DAY, Channel.EXCHANGE);
    }

    @Override
    public Partner partner() {
        return Partner.BANK;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        switch (movement.kind()) {
            case RECEIVED, WAIVED -> Bookings.onAccount(movement, buyer, partner(), posting);
            case PAID -> {
                posting.move(movement.amount(), Account.of(RECEIVABLE), new Account(CREDIT_USED, buyer));
                Bookings.exchange(movement, partner(), posting);
            }
            case RELEASED, REFUNDED -> Bookings.exchange(movement, partner(), posting);
        }
    }
}
