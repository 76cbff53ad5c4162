package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.identity.Person;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.support.Filler;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class OrderBookTest extends AFactorySells {

    private static final int EACH = 25_000;

    @Autowired
    OrderBook book;

    @Autowired
    ShipOrder ship;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    ShopKey bolts;
    Person wang;
    Hand chen;

    @BeforeEach
    void a_factory() {
        var factory = world.boltFactory();
        bolts = boltsOf(factory);
        wang = world.buyer();
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
    }

    private ShopKey order() {
        return place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
    }

    private OrderQuery query(OrderTab tab) {
        return OrderQuery.of(bolts.shopId(), tab);
    }

    private OrderQuery words(String text) {
        return new OrderQuery(bolts.shopId(), OrderTab.ALL, text, null, null, "", null, null, null, null, 0, null);
    }

    private List<Long> found(OrderQuery query) {
        return book.page(query, 25).rows().stream().map(OrderRow::id).toList();
    }

    @Test
    void each_tab_shows_its_state_and_late_ones_are_counted_apart() {
        var unpaid = order();
        var paid = order();
        pay(paid);
        assertThat(found(query(OrderTab.TO_PAY))).containsExactly(unpaid.id());
        assertThat(found(query(OrderTab.TO_SHIP))).containsExactly(paid.id());
        assertThat(found(query(OrderTab.ALL))).containsExactly(paid.id(), unpaid.id());
        assertThat(found(query(OrderTab.LATE))).isEmpty();
        clock.forward(Duration.ofDays(46));
        assertThat(found(query(OrderTab.LATE))).containsExactly(paid.id());
        assertThat(book.counts(bolts.shopId()))
                .containsEntry(OrderTab.TO_PAY, 1)
                .containsEntry(OrderTab.TO_SHIP, 1)
                .containsEntry(OrderTab.LATE, 1);
        cancel.cancel(unpaid, CloseReason.OUT_OF_STOCK, chen);
        assertThat(found(query(OrderTab.ENDED))).containsExactly(unpaid.id());
    }

    @Test
    void an_order_is_found_by_number_receiver_telephone_waybill_and_goods() {
        var key = order();
        pay(key);
        ship.ship(key, Map.of(1, 60), Waybill.of(CarrierCode.SF, "", "SF" + digits(key)), chen);
        assertThat(found(words(key.number()))).containsExactly(key.id());
        assertThat(found(words("13800000000"))).containsExactly(key.id());
        assertThat(found(words("sf" + digits(key)))).containsExactly(key.id());
        assertThat(found(words("王程"))).containsExactly(key.id());
        assertThat(found(words("六角"))).containsExactly(key.id());
        assertThat(found(words("连衣裙"))).isEmpty();
        var stranger = boltsOf(world.dressMaker());
        assertThat(book.page(
                                new OrderQuery(
                                        stranger.shopId(),
                                        OrderTab.ALL,
                                        key.number(),
                                        null,
                                        null,
                                        "",
                                        null,
                                        null,
                                        null,
                                        null,
                                        0,
                                        null),
                                25)
                        .rows())
                .isEmpty();
    }

    private static String digits(ShopKey key) {
        return String.format("%013d", Math.floorMod(key.id(), 10_000_000_000_000L));
    }

    @Test
    void filters_narrow_and_go_on_behind_what_they_looked_through() {
        var key = order();
        orders.change(key, each -> each.remember(MemoFlag.RED, "加急"));
        fill("trade_order", key, "1", Map.of("flag", "'NONE'", "memo", "''"), OrderBook.WINDOW + 10);
        fill("trade_line", key, "1", Map.of(), OrderBook.WINDOW + 10);
        var flagged = new OrderQuery(
                bolts.shopId(), OrderTab.TO_PAY, "", null, MemoFlag.RED, "", null, null, null, null, 0, null);
        assertThat(found(flagged)).containsExactly(key.id());
        var urgent = words("加急");
        var first = book.page(urgent, 25);
        assertThat(first.rows()).isEmpty();
        assertThat(first.next()).isNotNull();
        assertThat(book.page(urgent.from(first.next()), 25))
                .extracting(Slice::rows, Slice::next)
                .satisfiesExactly(rows -> assertThat((List<?>) rows).hasSize(1), next -> assertThat(next)
                        .isNull());
        assertThat(found(amounts("76.01", null))).isEmpty();
        assertThat(found(amounts(null, "76.00"))).hasSize(25);
    }

    private OrderQuery amounts(@Nullable String least, @Nullable String most) {
        return new OrderQuery(
                bolts.shopId(),
                OrderTab.ALL,
                "",
                MethodCode.ESCROW,
                null,
                "51",
                clock.instant().minus(Duration.ofDays(1)),
                clock.instant().plus(Duration.ofDays(1)),
                least == null ? null : Money.parseYuan(least),
                most == null ? null : Money.parseYuan(most),
                wang.id(),
                null);
    }

    @Test
    void every_tab_reads_its_index_in_order_with_a_hundred_thousand_orders() throws Exception {
        var key = order();
        pay(key);
        var states = List.of("AWAITING_PAYMENT", "AWAITING_SHIPMENT", "AWAITING_RECEIPT", "COMPLETED");
        for (var state : states) {
            var step = Integer.toString(states.indexOf(state) + 1);
            fill("trade_order", key, step, Map.of("state", "'" + state + "'"), EACH);
            fill("trade_line", key, step, Map.of(), EACH);
        }
        new Filler(jdbc).analyze();
        clock.forward(Duration.ofDays(46));
        Statements.forget();
        for (var tab : OrderTab.values()) {
            var next = book.page(query(tab), 25).next();
            if (next != null) book.page(query(tab).from(next), 25);
        }
        book.counts(bolts.shopId());
        book.page(words("13800000000"), 25);
        for (var sent : Statements.sent())
            assertThat(Plans.faults(Plans.explain(source, sent), sent.sql()))
                    .as(sent.toString())
                    .isEmpty();
    }

    private void fill(String table, ShopKey key, String step, Map<String, String> different, int times) {
        var columns = new HashMap<>(different);
        var id = table.equals("trade_order") ? "id" : "order_id";
        columns.put(id, "t." + id + " + r.x + " + step + "000000");
        if (table.equals("trade_order")) {
            columns.put("request_key", "cast(t.id + r.x + " + step + "000000 as varchar)");
            // Copies have no plan: no clock may run for them.
            columns.put("pay_until", "null");
            columns.put("receive_until", "null");
        }
        new Filler(jdbc).copy(table, "t.shop_id = " + key.shopId() + " and t." + id + " = " + key.id(), times, columns);
    }
}
