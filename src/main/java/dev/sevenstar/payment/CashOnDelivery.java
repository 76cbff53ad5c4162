package dev.sevenstar.payment;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cash on delivery 货到付款: the carrier collects at the door and hands it over some days later, less its fee. */
final class CashOnDelivery implements Method {

    /** What a carrier collects at most. */
    private static final Money MOST = Money.parseYuan("50000");

    /**
     * @param refused who bears both ways of the freight when the goods are refused at the door
     * @param least of an order; null for any
     * @param most of an order; null for whatever the carrier collects
     */
    record Terms(
            Bearer refused, @Nullable Money least, @Nullable Money most) {

        static Terms of(SettingValues settings) {
            return new Terms(
                    Bearer.valueOf(settings.text("refused")),
                    settings.money("least").orElse(null),
                    settings.money("most").orElse(null));
        }
    }

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
    public List<SettingField> fields() {
        return List.of(
                SettingField.choice("refused", Bearer.BUYER.name(), Bearer.SHOP.name()),
                SettingField.money("least", MOST),
                SettingField.money("most", MOST));
    }

    @Override
    public Optional<Why> misfit(SettingValues settings) {
        var terms = Terms.of(settings);
        return terms.most() != null && terms.least() != null && terms.most().isBelow(terms.least())
                ? Optional.of(Why.of("payment.why.least-above-most"))
                : Optional.empty();
    }

    @Override
    public Optional<Why> hindrance(Basket basket, SettingValues settings) {
        if (!basket.codHere()) return Optional.of(Why.of("payment.why.no-cod-here"));
        var terms = Terms.of(settings);
        if (terms.least() != null && basket.total().isBelow(terms.least()))
            return Optional.of(Why.of("payment.why.below", terms.least()));
        if (terms.most() != null && terms.most().isBelow(basket.total()))
            return Optional.of(Why.of("payment.why.above", terms.most()));
        return Optional.empty();
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
