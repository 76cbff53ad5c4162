package dev.sevenstar.trade;

import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer has the goods: what was held is the shop's, what waits for the receipt falls due. */
@Component
public class ConfirmReceipt {

    private final Orders orders;
    private final Plans plans;
    private final OpenClaims claims;
    private final Clock clock;

    ConfirmReceipt(Orders orders, Plans plans, OpenClaims claims, Clock clock) {
        this.orders = orders;
        this.plans = plans;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * The order is tried first and changed last: whoever waits for it may hold the buyer's line.
     *
     * @throws Refused while the buyer wants money back: then nothing is released
     */
    @Transactional
    public void confirm(ShopKey key, Hand by) {
        var now = Times.now(clock);
        plans.hold(key.shopId(), key.id());
        if (claims.isAnyOn(key)) throw new Refused("trade.refused.claim-open");
        new Order(orders.get(key)).receive(by, now);
        plans.received(key.shopId(), key.id());
        orders.change(key, order -> order.receive(by, now));
    }
}
