package dev.sevenstar.trade;

import dev.sevenstar.payment.OrdersByTransfer;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells transfers what they have to know of their orders. Money may be for something else than an order. */
@Component
class PaidByTransfer implements OrdersByTransfer {

    private final Orders orders;
    private final NotePaidPrices paidPrices;
    private final Clock clock;

    PaidByTransfer(Orders orders, NotePaidPrices paidPrices, Clock clock) {
        this.orders = orders;
        this.paidPrices = paidPrices;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> payUntil(long shopId, long reference) {
        var key = new ShopKey(shopId, reference);
        return orders.exists(key) ? Optional.ofNullable(orders.get(key).payUntil()) : Optional.empty();
    }

    /** @throws Refused if goods have left, or the order is over */
    @Override
    public void waitAgain(long shopId, long reference) {
        var key = new ShopKey(shopId, reference);
        if (orders.exists(key)) paidPrices.forget(orders.change(key, order -> order.waitAgain(Times.now(clock))));
    }
}
