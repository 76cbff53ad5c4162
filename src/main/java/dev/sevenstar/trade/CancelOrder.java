package dev.sevenstar.trade;

import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an order that nobody has paid: its money will not come, its goods go back on the shelf. */
@Component
public class CancelOrder {

    private final Orders orders;
    private final Plans plans;
    private final TakeGoods goods;
    private final Clock clock;

    CancelOrder(Orders orders, Plans plans, TakeGoods goods, Clock clock) {
        this.orders = orders;
        this.plans = plans;
        this.goods = goods;
        this.clock = clock;
    }

    /** The money first, as everywhere: what waits for both waits for them in this order. */
    @Transactional
    public void cancel(ShopKey key, CloseReason reason, Hand by) {
        plans.change(key.shopId(), key.id(), Plan::cancel);
        var order = orders.change(key, each -> each.cancel(reason, by, Times.now(clock)));
        goods.giveBack(order);
    }
}
