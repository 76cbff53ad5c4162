package dev.sevenstar.trade;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All orders. Changes to one wait for each other. */
@Component
public class Orders {

    private final OrderRows rows;
    private final GroupParts parts;
    private final OrderNews news;
    private final TellShop shop;

    Orders(OrderRows rows, GroupParts parts, OrderNews news, TellShop shop) {
        this.rows = rows;
        this.parts = parts;
        this.news = news;
        this.shop = shop;
    }

    /** @throws NotFound if the shop has none under this key */
    public Order get(ShopKey key) {
        return rows.read(key).orElseThrow(NotFound::new);
    }

    Optional<Order> find(ShopKey key) {
        return rows.read(key);
    }

    public boolean exists(ShopKey key) {
        return rows.exists(key);
    }

    /** A buyer's own order, whatever shop it is of. */
    public Order ofBuyer(long person, long id) {
        return rows.readOfBuyer(person, id).orElseThrow(NotFound::new);
    }

    /** What happened to it since it was placed. */
    public List<Happening> timeline(ShopKey key) {
        return rows.happenings(key);
    }

    /** Money came, which no clock takes back; nothing where there is no such order. */
    @Transactional
    void paidInPart(ShopKey key, Happening happening) {
        if (rows.stopPayClock(key)) rows.tell(key, happening);
    }

    @Transactional
    public Order change(ShopKey key, Consumer<Order> change) {
        rows.hold(key);
        var order = get(key);
        var before = order.state();
        var waited = order.waitsUntil() != null;
        change.accept(order);
        rows.update(order);
        if (waited) parts.follow(order);
        news.tell(order);
        shop.tell(order, before);
        return order;
    }
}
