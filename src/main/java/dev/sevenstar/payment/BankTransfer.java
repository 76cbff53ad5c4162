package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/** 融易收: the buyer sends a transfer with a reference, the shop finds it in its bank statement. */
final class BankTransfer implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.BANK_TRANSFER;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.COLLECT;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("whole", Trigger.PLACING, Channel.DIRECT);
    }

    @Override
    public Partner partner() {
        return Partner.BANK;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.direct(movement, partner(), posting);
    }
}
