package dev.sevenstar.trade;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All orders. Changes to one wait for each other. */
@Component
public class Orders {

    private final OrderRows rows;

    Orders(OrderRows rows) {
        this.rows = rows;
    }

    /** @throws NotFound if the shop has none under this key */
    public Order get(ShopKey key) {
        return rows.read(key).orElseThrow(NotFound::new);
    }

    boolean exists(ShopKey key) {
        return rows.exists(key);
    }

    /** A buyer's own order, whatever shop it is of. */
    public Order ofBuyer(long person, long id) {
        return get(rows.ofBuyer(person, id).orElseThrow(NotFound::new));
    }

    /** What happened to it since it was placed. */
    public List<Happening> timeline(ShopKey key) {
        return rows.happenings(key);
    }

    @Transactional
    public Order change(ShopKey key, Consumer<Order> change) {
        rows.hold(key);
        var order = get(key);
        change.accept(order);
        rows.update(order);
        return order;
    }
}
