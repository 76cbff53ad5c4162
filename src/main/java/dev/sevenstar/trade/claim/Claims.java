package dev.sevenstar.trade.claim;

import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Order;
import java.util.List;
import org.springframework.stereotype.Component;

/** All claims. They change under the plan of their order, see {@link HandleClaim}. */
@Component
public class Claims {

    private final ClaimRows rows;
    private final Plans plans;

    Claims(ClaimRows rows, Plans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    /** @throws NotFound if the shop has none under this key */
    public Claim get(ShopKey key) {
        return rows.read(key).orElseThrow(NotFound::new);
    }

    /** A buyer's own claim, whatever shop it is of. */
    public Claim ofBuyer(long person, long id) {
        return rows.ofBuyer(person, id).orElseThrow(NotFound::new);
    }

    /** A claim the platform was called for and has not decided. */
    public Claim withPlatform(long id) {
        return rows.withPlatform(id).orElseThrow(NotFound::new);
    }

    /** Everything that was said and done, from the beginning. */
    public List<ClaimMessage> history(ShopKey key) {
        return rows.messages(key);
    }

    /** What can still be asked back of an order. */
    public ClaimLimits limits(Order order) {
        return limits(order, 0);
    }

    /** What a claim could ask for instead of what it asks for. */
    public ClaimLimits limits(Order order, Claim instead) {
        return limits(order, instead.key().id());
    }

    private ClaimLimits limits(Order order, long except) {
        var plan = plans.get(order.key().shopId(), order.key().id());
        return ClaimLimits.of(order, plan, rows.taken(order.key(), except));
    }
}
