package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import dev.sevenstar.shared.signals.Signals;
import dev.sevenstar.trade.Happening.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the buyer what became of an order: open pages at once, and a letter for what others did to it. */
@Component
class OrderNews {

    record News(long shopId, long orderId, Kind kind) {}

    record Unpaid(long shopId, long orderId) {}

    static final String SIGNAL = "orders-changed";
    static final TaskDescriptor<News> TO_BUYER = TaskDescriptor.of("trade-notify-buyer", News.class);
    static final TaskDescriptor<Unpaid> TO_PAY = TaskDescriptor.of("trade-remind-to-pay", Unpaid.class);

    /** Before an order that nobody pays comes to its end. */
    static final Duration REMINDED_BEFORE = Duration.ofHours(24);

    private static final Set<Kind> WRITTEN_OF = Set.of(
            Kind.PRICE_CHANGED,
            Kind.GROUP_REACHED,
            Kind.SHIPPED,
            Kind.WAYBILL_CORRECTED,
            Kind.INVOICED,
            Kind.CANCELLED,
            Kind.CLOSED);

    private final Jobs jobs;
    private final Signals signals;
    private final Clock clock;

    OrderNews(Jobs jobs, Signals signals, Clock clock) {
        this.clock = clock;
        this.jobs = jobs;
        this.signals = signals;
    }

    void tell(Order order) {
        if (order.since().isEmpty()) return;
        signals.person(order.buyerPerson(), SIGNAL);
        order.since().stream()
                .filter(each -> WRITTEN_OF.contains(each.kind()) && each.by().side() != Side.BUYER)
                .forEach(each -> jobs.soon(
                        TO_BUYER,
                        Ids.text(Ids.next()),
                        new News(order.key().shopId(), order.key().id(), each.kind())));
    }

    /** Promises to remind of an order that is not paid by then; nobody is reminded of what they have just ordered. */
    void remindBefore(ShopKey order, Instant payUntil) {
        var at = payUntil.minus(REMINDED_BEFORE);
        if (at.isAfter(clock.instant())) jobs.at(at, TO_PAY, order.number(), new Unpaid(order.shopId(), order.id()));
    }
}
