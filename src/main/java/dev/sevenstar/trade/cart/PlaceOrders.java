package dev.sevenstar.trade.cart;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.PlaceOrder;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A buyer orders from several shops at once: each order by itself, so that what one shop refuses does not hold up the
 * others. What was ordered is taken out of the cart.
 */
@Component
public class PlaceOrders {

    /** By shop: the orders that stand, and why the others do not. */
    public record Outcome(Map<Long, ShopKey> placed, Map<Long, Refused> refused) {

        public boolean isWhole() {
            return refused.isEmpty();
        }
    }

    private final PlaceOrder place;
    private final InvoiceRequests invoices;
    private final CartLines cart;

    PlaceOrders(PlaceOrder place, InvoiceRequests invoices, CartLines cart) {
        this.place = place;
        this.invoices = invoices;
        this.cart = cart;
    }

    /** @param title to whom the invoices are made out; null for none */
    public Outcome place(List<PlaceOrder.Request> requests, @Nullable InvoiceTitle title) {
        var outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var request : requests)
            try {
                var order = place.place(request);
                outcome.placed().put(request.shopId(), order);
                if (title != null) invoices.ask(order, request.buyer(), title);
                cart.ordered(request.buyer().personId(), request.wanted());
            } catch (Refused refused) {
                outcome.refused().put(request.shopId(), refused);
            }
        return outcome;
    }
}
