package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.signals.Signals;
import dev.sevenstar.trade.Happening.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a shop's people hear of their orders. */
@Component
class TellShop {

    /** Whose goods may leave. */
    record Cleared(long shopId, long orderId) {}

    static final TaskDescriptor<Cleared> TO_SHIP = TaskDescriptor.of("trade-notify-shop", Cleared.class);

    private final OrderRows orders;
    private final OrdersToShip toShip;
    private final Jobs jobs;
    private final Signals signals;
    private final ApplicationEventPublisher events;

    TellShop(OrderRows orders, OrdersToShip toShip, Jobs jobs, Signals signals, ApplicationEventPublisher events) {
        this.orders = orders;
        this.toShip = toShip;
        this.jobs = jobs;
        this.signals = signals;
        this.events = events;
    }

    /** Nobody has to pay first. One that waits for its money is told of when it is paid. */
    void placedAndCleared(Order order) {
        cleared(order.key());
    }

    /** Open pages look again after the commit. */
    void tell(Order order, OrderState before) {
        signals.shop(order.key().shopId(), OrderNews.SIGNAL);
        if (order.state() != before || happened(order, Kind.GROUP_REACHED))
            toShip.changed(order.key().shopId());
        if (happened(order, Kind.CLEARED) || happened(order, Kind.GROUP_REACHED)) cleared(order.key());
    }

    private static boolean happened(Order order, Kind kind) {
        return order.since().stream().anyMatch(each -> each.kind() == kind);
    }

    private void cleared(ShopKey order) {
        jobs.soon(TO_SHIP, order.number(), new Cleared(order.shopId(), order.id()));
    }

    /** What has left or ended meanwhile needs nobody. */
    private void toShip(ShopKey key) {
        signals.shop(key.shopId(), OrderNews.SIGNAL);
        toShip.changed(key.shopId());
        orders.read(key)
                .filter(Order::isToShip)
                .ifPresent(order -> events.publishEvent(Notice.toShop(
                        key.shopId(),
                        "order",
                        "/workbench/orders/" + order.number(),
                        "trade.notice.to-ship",
                        order.buyerName(),
                        order.total())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Cleared> tradeTellShop(TellShop shop, TransactionTemplate transaction) {
            return Tasks.oneTime(TO_SHIP).onFailure(Jobs.retry()).execute((instance, context) -> {
                var cleared = instance.getData();
                transaction.executeWithoutResult(s -> shop.toShip(new ShopKey(cleared.shopId(), cleared.orderId())));
            });
        }
    }
}
