package dev.sevenstar.trade;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one person has ordered, in whatever shop, the newest first. */
@Component
public class BuyerOrders {

    /** Counted no further; a page says {@code 99+}. */
    public static final int MANY = 100;

    /** ◇ How far back a word is looked for. */
    private static final int SEARCHED = 1_000;

    private static final String SELECT = """
            select o.shop_id, o.id, o.state, o.method, o.goods_fen, o.freight_fen, o.placed_at, o.pay_until,
                o.receive_until, l.title, l.label, l.cover_hash, l.quantity, l.unit,
                (select count(*) from trade_line x where x.shop_id = o.shop_id and x.order_id = o.id) as lines
            from (%s) o join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id and l.number = 1
            """;

    /**
     * An order with the first of its lines.
     *
     * @param lines how many there are
     */
    public record Row(
            long shopId,
            long id,
            OrderState state,
            MethodCode method,
            long goodsFen,
            long freightFen,
            Instant placedAt,
            @Nullable Instant payUntil,
            @Nullable Instant receiveUntil,
            String title,
            String label,
            @Nullable String coverHash,
            int quantity,
            String unit,
            int lines) {

        public Money total() {
            return Money.ofFen(goodsFen).plus(Money.ofFen(freightFen));
        }
    }

    /** How many wait for what, {@link #MANY} at most. */
    public record Counts(int toPay, int toShip, int toReceive) {}

    private final JdbcClient jdbc;

    BuyerOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param state null for all
     * @param before the number of the last order of the page before; {@link Long#MAX_VALUE} for the first
     */
    public Slice<Row> page(long person, @Nullable OrderState state, long before, int size) {
        var newest = state == null
                ? newest("buyer_person = :person", "buyer_person desc, id desc", "limit :n")
                : newest(
                        "buyer_person = :person and state = '" + state + "'",
                        "buyer_person desc, state desc, id desc",
                        "limit :n");
        var rows = jdbc.sql(newest + "order by o.id desc")
                .param("person", person)
                .param("before", before)
                .param("n", size + 1)
                .query(Row.class)
                .list();
        return Slice.of(rows, size, row -> Ids.text(row.id()));
    }

    /** Those of which one line is titled so, among the newest. */
    public Slice<Row> titled(long person, String word, long before, int size) {
        var newest = newest("buyer_person = :person", "buyer_person desc, id desc", "limit " + SEARCHED);
        var rows = jdbc.sql(newest + """
                where exists (select 1 from trade_line x where x.shop_id = o.shop_id and x.order_id = o.id
                    and position(:word in lower(x.title)) > 0)
                order by o.id desc limit :n""")
                .param("person", person)
                .param("before", before)
                .param("word", word.toLowerCase(Locale.ROOT))
                .param("n", size + 1)
                .query(Row.class)
                .list();
        return Slice.of(rows, size, row -> Ids.text(row.id()));
    }

    /** Which orders are looked at is one index's answer; their lines are read for no others. */
    private static String newest(String which, String order, String limit) {
        return SELECT.formatted(
                "select * from trade_order where " + which + " and id < :before order by " + order + " " + limit);
    }

    public Counts counts(long person) {
        var one = "(select count(*) from (select id from trade_order where buyer_person = :person and state = '%s'"
                + " order by buyer_person, state, id limit " + MANY + ") a) as %s";
        return jdbc.sql("select " + one.formatted(OrderState.AWAITING_PAYMENT, "to_pay") + ", "
                        + one.formatted(OrderState.AWAITING_SHIPMENT, "to_ship") + ", "
                        + one.formatted(OrderState.AWAITING_RECEIPT, "to_receive"))
                .param("person", person)
                .query(Counts.class)
                .single();
    }
}
