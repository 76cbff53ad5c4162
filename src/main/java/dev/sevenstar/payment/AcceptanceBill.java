package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/**
 * Electronic acceptance bill 电子承兑汇票: an enterprise buyer endorses a bill to the shop. Once the shop
 * has signed it the goods may leave; the money comes when the bill is paid or discounted.
 */
final class AcceptanceBill implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.ACCEPTANCE_BILL;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.BILLS;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("whole", Trigger.PLACING, Channel.EXCHANGE);
    }

    @Override
    public Partner partner() {
        return Partner.BANK;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.exchange(movement, partner(), posting);
    }
}
