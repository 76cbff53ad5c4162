package dev.sevenstar.payment;

import static dev.sevenstar.payment.PlanShape.part;

import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.partner.Partner;
import java.util.List;
import java.util.Optional;

/**
 * Staged payment 分阶段: the first stage is held by the market, later ones go straight to the shop.
 * Exactly one stage carries the shipment and the freight.
 */
final class Staged implements Method {

    private static final String WARRANTY = "warranty";

    /** How long the shop waits for the last tenth. */
    static final int WARRANTY_DAYS = 30;

    private final MethodCode code;
    private final PlanShape shape;

    private Staged(MethodCode code, PlanShape.Part... parts) {
        this.code = code;
        this.shape = new PlanShape(List.of(parts));
    }

    /** 30 % before making, 70 % before shipment. */
    static Staged threeSeven() {
        return new Staged(
                MethodCode.STAGED_37,
                part("deposit", 30, Trigger.PLACING, 0, Channel.ESCROW, false),
                part("balance", 70, Trigger.BEFORE_SHIPMENT, 0, Channel.DIRECT, true));
    }

    /** 30 % before making, 60 % before shipment, 10 % when the goods have proved themselves. */
    static Staged threeSixOne() {
        return new Staged(
                MethodCode.STAGED_361,
                part("deposit", 30, Trigger.PLACING, 0, Channel.ESCROW, false),
                part("balance", 60, Trigger.BEFORE_SHIPMENT, 0, Channel.DIRECT, true),
                part("warranty", 10, Trigger.DAYS_AFTER_RECEIPT, WARRANTY_DAYS, Channel.DIRECT, false));
    }

    /** 90 % before shipment, 10 % when the goods have proved themselves. */
    static Staged nineOne() {
        return new Staged(
                MethodCode.STAGED_91,
                part("advance", 90, Trigger.PLACING, 0, Channel.ESCROW, true),
                part("warranty", 10, Trigger.DAYS_AFTER_RECEIPT, WARRANTY_DAYS, Channel.DIRECT, false));
    }

    @Override
    public MethodCode code() {
        return code;
    }

    @Override
    public MethodGroup group() {
        return MethodGroup.CREDIT;
    }

    @Override
    public PlanShape shape() {
        return shape;
    }

    @Override
    public PlanShape shape(SettingValues settings) {
        return fields().isEmpty() ? shape : shape.after(settings.days(WARRANTY));
    }

    /** How many days the last tenth waits, where there is one. */
    @Override
    public List<SettingField> fields() {
        return shape.parts().stream().anyMatch(part -> part.trigger() == Trigger.DAYS_AFTER_RECEIPT)
                ? List.of(SettingField.days(WARRANTY, WARRANTY_DAYS, 1, 365))
                : List.of();
    }

    @Override
    public Optional<Why> hindrance(Basket basket, SettingValues settings) {
        return basket.staged().contains(code) ? Optional.empty() : Optional.of(Why.of("payment.why.not-staged"));
    }

    @Override
    public Partner partner() {
        return Partner.ALIPAY;
    }

    @Override
    public void book(Movement movement, long buyer, Posting.Draft posting) {
        if (movement.instalment().channel() == Channel.ESCROW) Bookings.escrow(movement, partner(), posting);
        else Bookings.direct(movement, partner(), posting);
    }
}
