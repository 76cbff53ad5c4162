package dev.sevenstar.trade;

import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer asks where the goods stay; those of the shop who see orders hear of it. */
@Component
public class UrgeShipment {

    private final Orders orders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UrgeShipment(Orders orders, ApplicationEventPublisher events, Clock clock) {
        this.orders = orders;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void urge(ShopKey key, Hand by) {
        orders.change(key, order -> order.urge(by, Times.now(clock)));
        events.publishEvent(Notice.toShop(
                key.shopId(),
                "order",
                "/workbench/orders/" + key.number(),
                "trade.notice.urged",
                by.name(),
                key.number()));
    }
}
