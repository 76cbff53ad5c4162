package dev.sevenstar.trade;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the colleagues of a shop tell each other about an order. */
@Component
public class OrderNotes {

    public static final int LONGEST = 500;
    private static final int SHOWN = 100;

    /** One of them. */
    public record Note(String byName, Instant at, String text) {}

    private final JdbcClient jdbc;
    private final Orders orders;
    private final Clock clock;

    OrderNotes(JdbcClient jdbc, Orders orders, Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.clock = clock;
    }

    /** @throws Refused if it says nothing, or too much */
    public void add(ShopKey order, Hand by, String text) {
        if (text.isBlank() || text.length() > LONGEST) throw new Refused("trade.refused.note", LONGEST);
        var key = orders.get(order).key();
        jdbc.sql("""
                insert into trade_note (shop_id, order_id, id, by_id, by_name, at, text)
                values (:shop, :order, :id, :person, :name, :at, :text)""")
                .param("shop", key.shopId())
                .param("order", key.id())
                .param("id", Ids.next())
                .param("person", by.personId())
                .param("name", by.name())
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("text", text.strip())
                .update();
    }

    /** The latest first. */
    public List<Note> of(ShopKey order) {
        return jdbc.sql("""
                select by_name, at, text from trade_note where shop_id = :shop and order_id = :order
                order by shop_id desc, order_id desc, id desc limit :limit""")
                .param("shop", order.shopId())
                .param("order", order.id())
                .param("limit", SHOWN)
                .query(Note.class)
                .list();
    }
}
