package dev.sevenstar.trade;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seller cannot deliver what was paid or agreed: everything goes back, and the order is closed. */
@Component
public class CloseOrder {

    private final Orders orders;
    private final Plans plans;
    private final GiveMoneyBack giveBack;
    private final OpenClaims claims;
    private final TakeGoods goods;
    private final Audit audit;
    private final Clock clock;

    CloseOrder(
            Orders orders,
            Plans plans,
            GiveMoneyBack giveBack,
            OpenClaims claims,
            TakeGoods goods,
            Audit audit,
            Clock clock) {
        this.orders = orders;
        this.plans = plans;
        this.giveBack = giveBack;
        this.claims = claims;
        this.goods = goods;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param toShelf whether the goods are there to be sold to others
     * @return what went back to the buyer
     * @throws Refused once anything has left, or while a claim waits for an answer
     */
    @Transactional
    public Money close(ShopKey key, CloseReason reason, boolean toShelf, Hand by) {
        plans.hold(key.shopId(), key.id());
        var order = orders.get(key);
        hindrance(order).ifPresent(hindrance -> {
            throw new Refused(hindrance);
        });
        if (!CloseReason.of(Side.SELLER).contains(reason)) throw new Refused("trade.refused.reason-missing");
        var back = end(key, reason, by);
        if (toShelf) goods.giveBack(order);
        audit.record(key.shopId(), "trade.order-closed", "order", key.number(), reason.key(), back.toString());
        return back;
    }

    /** Nobody's fault: everything goes back, the goods too. Who calls it holds the plan. */
    @Transactional(propagation = Propagation.MANDATORY)
    void giveUp(Order order, CloseReason reason) {
        end(order.key(), reason, Hand.HOUSE);
        goods.giveBack(order);
    }

    private Money end(ShopKey key, CloseReason reason, Hand by) {
        var back = plans.get(key.shopId(), key.id()).refundable();
        if (back.isPositive()) giveBack.give(key.shopId(), key.id(), "closed " + key.number(), back);
        endPlan(key);
        orders.change(key, each -> each.close(reason, by, Times.now(clock)));
        return back;
    }

    /** Key of the words why this order cannot be closed; empty if it can. */
    public Optional<String> hindrance(Order order) {
        if (order.isShippedInPart()) return Optional.of("trade.refused.closing-shipped");
        if (!waitsForGoods(order)) return Optional.of("trade.refused.state");
        return claims.isAnyOn(order.key()) ? Optional.of("trade.refused.claim-open") : Optional.empty();
    }

    /** Cleared to leave, or with a deposit paid; without one it is cancelled. */
    private boolean waitsForGoods(Order order) {
        return switch (order.state()) {
            case AWAITING_SHIPMENT -> true;
            case AWAITING_PAYMENT ->
                plans.get(order.key().shopId(), order.key().id()).isPaidInPart();
            default -> false;
        };
    }

    private void endPlan(ShopKey key) {
        var plan = plans.get(key.shopId(), key.id());
        if (plan.state() != PlanState.OPEN) return;
        plans.change(key.shopId(), key.id(), plan.isPaidInPart() ? Plan::waiveRest : Plan::cancel);
    }
}
