package dev.sevenstar.trade;

import dev.sevenstar.payment.CollectAtTheDoor;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An order by cash on delivery came to its door: paid to the carrier it is received; refused, no money will come and
 * the goods go back on the shelf. Told twice, it happened once.
 */
@Component
class EndAtTheDoor {

    private final Orders orders;
    private final Plans plans;
    private final CollectAtTheDoor collect;
    private final ConfirmReceipt receipt;
    private final TakeGoods goods;
    private final Clock clock;

    EndAtTheDoor(
            Orders orders,
            Plans plans,
            CollectAtTheDoor collect,
            ConfirmReceipt receipt,
            TakeGoods goods,
            Clock clock) {
        this.orders = orders;
        this.plans = plans;
        this.collect = collect;
        this.receipt = receipt;
        this.goods = goods;
        this.clock = clock;
    }

    @Transactional
    void end(ShopKey key, boolean paid) {
        plans.hold(key.shopId(), key.id());
        if (orders.get(key).state().isOver()) return;
        if (paid) received(key);
        else refused(key);
    }

    private void received(ShopKey key) {
        collect.collected(key.shopId(), key.id());
        receipt.confirm(key, Hand.HOUSE);
    }

    private void refused(ShopKey key) {
        plans.change(key.shopId(), key.id(), Plan::cancel);
        var order =
                orders.change(key, each -> each.close(CloseReason.REFUSED_AT_THE_DOOR, Hand.HOUSE, Times.now(clock)));
        goods.giveBack(order);
    }
}
