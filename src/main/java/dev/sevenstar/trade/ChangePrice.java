package dev.sevenstar.trade;

import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seller changes what lines and freight cost before anything is paid; the plan is computed anew. */
@Component
public class ChangePrice {

    private final Orders orders;
    private final Plans plans;
    private final Audit audit;
    private final Clock clock;

    ChangePrice(Orders orders, Plans plans, Audit audit, Clock clock) {
        this.orders = orders;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param adjusts by line number: what is put on or taken off in all */
    @Transactional
    public Order change(ShopKey key, Map<Integer, Money> adjusts, Money freight, Hand by) {
        plans.hold(key.shopId(), key.id());
        var before = orders.get(key).total();
        var order = orders.change(key, each -> each.changePrice(adjusts, freight, by, Times.now(clock)));
        plans.change(
                key.shopId(),
                key.id(),
                plan -> plan.reprice(Methods.of(plan.method()).shape(), order.goods(), order.freight()));
        audit.record(
                key.shopId(),
                "trade.price-changed",
                "order",
                key.number(),
                before.toString(),
                order.total().toString());
        return order;
    }
}
