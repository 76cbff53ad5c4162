package dev.sevenstar.trade;

import dev.sevenstar.payment.events.ShipmentCleared;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the money of an order means for its goods. */
@Component
class HearMoney {

    private final Orders orders;
    private final Clock clock;

    HearMoney(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Money may be for something else than an order. */
    @EventListener
    void mayLeave(ShipmentCleared cleared) {
        var key = new ShopKey(cleared.shopId(), cleared.reference());
        if (orders.exists(key)) orders.change(key, order -> order.clear(Times.now(clock)));
    }
}
