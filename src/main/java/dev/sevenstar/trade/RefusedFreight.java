package dev.sevenstar.trade;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who bears the way there and the way back of goods that were refused at the door. The carrier takes it from the shop,
 * and the market moves none of it: the seller notes how the buyer made it good.
 */
@Component
public class RefusedFreight {

    /**
     * @param both ways, as the order reckons one; zero where the shop sends for nothing
     * @param open whether the buyer bears it and the seller has not noted it as settled
     */
    public record Owed(Money both, Bearer bearer, boolean open) {

        public String key() {
            return bearer == Bearer.BUYER ? "trade.refused-freight.buyer" : "trade.refused-freight.shop";
        }
    }

    private final Orders orders;
    private final ShopMethods methods;
    private final Audit audit;
    private final Clock clock;

    RefusedFreight(Orders orders, ShopMethods methods, Audit audit, Clock clock) {
        this.orders = orders;
        this.methods = methods;
        this.audit = audit;
        this.clock = clock;
    }

    /** As the shop had set it when the order was placed; empty for an order that was not refused at the door. */
    public Optional<Owed> of(Order order, List<Happening> timeline) {
        if (order.closeReason() != CloseReason.REFUSED_AT_THE_DOOR) return Optional.empty();
        var set = methods.settings(order.key().shopId(), MethodCode.COD, order.placedAt())
                .text("refused");
        var bearer = set.equals(Bearer.SHOP.name()) ? Bearer.SHOP : Bearer.BUYER;
        return Optional.of(new Owed(order.freight().times(2), bearer, bearer == Bearer.BUYER && !isSettled(timeline)));
    }

    /**
     * @param text how it was settled; 1 to 200 characters
     * @throws Refused if nothing is owed, or it was settled before
     */
    @Transactional
    public void settle(ShopKey key, String text, Hand by) {
        orders.change(key, order -> {
            if (of(order, orders.timeline(key)).filter(Owed::open).isEmpty()) throw new Refused("trade.refused.state");
            order.freightSettled(text, by, Times.now(clock));
        });
        audit.record(key.shopId(), "trade.freight-settled", "order", key.number(), null, text.strip());
    }

    private static boolean isSettled(List<Happening> timeline) {
        return timeline.stream().anyMatch(each -> each.kind() == Happening.Kind.FREIGHT_SETTLED);
    }
}
