package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;

/** Alipay escrow 担保交易: the buyer pays all first, the market holds it until the goods are received. */
final class Escrow implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.ESCROW;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.COLLECT;
    }

    @Override
    public boolean isAlways() {
        return true;
    }

    @Override
    public boolean needsNoEnabling() {
        return true;
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("whole", Trigger.PLACING, Channel.ESCROW);
    }

    @Override
    public Partner partner() {
        return Partner.ALIPAY;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.escrow(movement, partner(), posting);
    }
}
