package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/**
 * Credit term 账期: a known buyer orders within the line that the seller granted, gets the goods, and pays
 * the bill of the period straight to the shop. The seller bears the risk.
 */
final class CreditTerm implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.CREDIT_TERM;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.CREDIT;
    }

    @Override
    public Consent consent() {
        return Consent.CREDIT_LINE;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("bill", Trigger.SETTLEMENT_DAY, Channel.BILL);
    }

    @Override
    public Partner partner() {
        return Partner.ALIPAY;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.onAccount(movement, buyer, partner(), posting);
    }
}
