package dev.sevenstar.payment;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;
import java.util.Optional;

/**
 * Credit card 信用卡: held like escrow. Where the shop has enabled it the shop bears the fee, elsewhere
 * the buyer pays the same on top.
 */
final class CreditCard implements Method {

    @Override
    public MethodCode code() {
        return MethodCode.CREDIT_CARD;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.COLLECT;
    }

    @Override
    public boolean needsNoEnabling() {
        return true;
    }

    @Override
    public Fee fee(Fee listed, boolean enabled) {
        return new Fee(listed.rate(), enabled ? Bearer.SHOP : Bearer.BUYER, listed.floor(), listed.cap());
    }

    @Override
    public PlanShape shape() {
        return PlanShape.single("whole", Trigger.PLACING, Channel.ESCROW);
    }

    @Override
    public Optional<Why> hindrance(Basket basket, SettingValues settings) {
        return basket.virtualGoods() ? Optional.of(Why.of("payment.why.virtual")) : Optional.empty();
    }

    @Override
    public Partner partner() {
        return Partner.CARD_ACQUIRER;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        Bookings.escrow(movement, partner(), posting);
    }
}
