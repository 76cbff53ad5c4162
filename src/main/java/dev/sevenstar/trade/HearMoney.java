package dev.sevenstar.trade;

import dev.sevenstar.payment.events.CreditRefused;
import dev.sevenstar.payment.events.InstalmentPaid;
import dev.sevenstar.payment.events.MoneyReturned;
import dev.sevenstar.payment.events.ShipmentCleared;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.signals.Signals;
import dev.sevenstar.trade.Happening.Kind;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the money of an order means for its goods. */
@Component
class HearMoney {

    private final Orders orders;
    private final CancelOrder cancel;
    private final NotePaidPrices paidPrices;
    private final Signals signals;
    private final Clock clock;

    HearMoney(Orders orders, CancelOrder cancel, NotePaidPrices paidPrices, Signals signals, Clock clock) {
        this.orders = orders;
        this.cancel = cancel;
        this.paidPrices = paidPrices;
        this.signals = signals;
        this.clock = clock;
    }

    /** It stands in the timeline, and the order does not end by itself any more, whatever it means for the goods. */
    @EventListener
    void came(InstalmentPaid paid) {
        var amount = Money.ofFen(paid.fen()).toString();
        orders.paidInPart(
                new ShopKey(paid.shopId(), paid.reference()),
                new Happening(Kind.PAID, Hand.HOUSE, Times.now(clock), List.of(amount)));
    }

    /** Money may be for something else than an order. */
    @EventListener
    void mayLeave(ShipmentCleared cleared) {
        var key = new ShopKey(cleared.shopId(), cleared.reference());
        if (orders.exists(key)) paidPrices.note(orders.change(key, order -> order.clear(Times.now(clock))));
    }

    /** Both sides see it where the order is open before them. */
    @EventListener
    void cameBack(MoneyReturned back) {
        var key = new ShopKey(back.shopId(), back.reference());
        orders.find(key).ifPresent(order -> {
            signals.person(order.buyerPerson(), OrderNews.SIGNAL);
            signals.shop(key.shopId(), OrderNews.SIGNAL);
        });
    }

    @EventListener
    void cannotBePaid(CreditRefused refused) {
        var key = new ShopKey(refused.shopId(), refused.reference());
        if (orders.exists(key)) cancel.cancel(key, CloseReason.NO_CREDIT, Hand.HOUSE);
    }
}
