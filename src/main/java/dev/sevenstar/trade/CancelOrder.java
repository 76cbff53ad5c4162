package dev.sevenstar.trade;

import dev.sevenstar.listing.Stock;
import dev.sevenstar.listing.Stock.Pieces;
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
    private final Stock stock;
    private final Clock clock;

    CancelOrder(Orders orders, Plans plans, Stock stock, Clock clock) {
        this.orders = orders;
        this.plans = plans;
        this.stock = stock;
        this.clock = clock;
    }

    /** The money first, as everywhere: what waits for both waits for them in this order. */
    @Transactional
    public void cancel(ShopKey key, CloseReason reason, Hand by) {
        plans.change(key.shopId(), key.id(), Plan::cancel);
        var order = orders.change(key, each -> each.cancel(reason, by, Times.now(clock)));
        stock.giveAllBack(
                key.shopId(),
                order.lines().stream()
                        .map(line -> new Pieces(line.listingId(), line.sku(), line.quantity()))
                        .toList());
    }
}
