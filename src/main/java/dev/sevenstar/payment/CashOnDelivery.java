package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/** Cash on delivery 货到付款: the carrier collects at the door and hands it over some days later, less its fee. */
final class CashOnDelivery implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.COD;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.COLLECT;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("whole", Trigger.DELIVERY, Channel.CARRIER);
    }

    @Override
    public Partner partner() {
        return Partner.CARRIER;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.handedOver(movement, partner(), posting);
    }
}
