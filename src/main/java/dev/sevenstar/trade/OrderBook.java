package dev.sevenstar.trade;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A shop's orders as lists. A tab reads one index in its order, and counts stop at {@link #MANY}. What no index
 * can answer looks through {@link #WINDOW} orders at a time, so that a list costs the same with a thousand orders
 * and with a million; the next page goes on where the look ended.
 */
@Component
public class OrderBook {

    /** A count of this many means "so many or more". */
    public static final int MANY = 100;

    /** How many orders are looked through for one page. */
    public static final int WINDOW = 5_000;

    private static final String COLUMNS = """
            select o.id, o.buyer_name, o.method, o.receiver_name, o.receiver_phone, o.region_code, o.street, o.message,
                o.state, o.goods_fen, o.freight_fen, o.placed_at, o.pay_until, o.waits_until, o.ship_until, o.receive_until, o.urged_at,
                o.flag, o.memo, l.title, l.label, l.cover_hash, l.quantity, l.unit,
                (select count(*) from trade_line c where c.shop_id = o.shop_id and c.order_id = o.id) as line_count
            from (%s) o join trade_line l on l.shop_id = o.shop_id and l.order_id = o.id and l.number = 1
            """;

    private static final String TEXT = """
            (lower(o.buyer_name) like :text or lower(o.receiver_name) like :text or lower(o.memo) like :text
            or exists (select 1 from trade_line t where t.shop_id = o.shop_id and t.order_id = o.id
                and (lower(t.title) like :text or lower(t.sku) like :text)))""";

    private static final Instant EVER = TimeCursor.START.at();

    private final JdbcClient jdbc;
    private final OrderParcels parcels;
    private final Clock clock;

    OrderBook(JdbcClient jdbc, OrderParcels parcels, Clock clock) {
        this.jdbc = jdbc;
        this.parcels = parcels;
        this.clock = clock;
    }

    public Slice<OrderRow> page(OrderQuery query, int size) {
        var numbered = numbered(query);
        if (numbered != null) return new Slice<>(chosen(query.shopId(), numbered), null);
        var params = new HashMap<String, Object>();
        var filters = filters(query, params);
        var window = window(query, params, filters.isEmpty() ? size + 1 : WINDOW);
        var where = filters.isEmpty() ? "" : "where " + String.join(" and ", filters);
        var rows = jdbc.sql(COLUMNS.formatted(window) + where + order(query.tab()) + " limit " + (size + 1))
                .params(params)
                .query(OrderRow.class)
                .list();
        var page = Slice.of(rows, size, row -> cursor(query.tab(), row.id(), until(query.tab(), row)));
        if (page.next() != null || filters.isEmpty()) return page;
        return new Slice<>(page.rows(), whereTheLookEnded(query, window, params));
    }

    /** Those of a shop, in their order, whatever else was asked for. */
    public List<OrderRow> chosen(long shopId, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        var window = """
                select w.* from unnest(cast(:ids as bigint array)) as wanted(wanted_id)
                join trade_order w on w.shop_id = :shop and w.id = wanted_id""";
        return jdbc.sql(COLUMNS.formatted(window) + order(OrderTab.ALL))
                .param("shop", shopId)
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query(OrderRow.class)
                .list();
    }

    /** How many lie in each tab, in one statement; of all nobody counts. */
    public Map<OrderTab, Integer> counts(long shopId) {
        var counts = new EnumMap<OrderTab, Integer>(OrderTab.class);
        jdbc.sql("""
                select 'TO_PAY' as tab, count(*) as n from (select 1 from trade_order where shop_id = :shop and state = 'AWAITING_PAYMENT' order by shop_id, state, id limit 100) a
                union all select 'TO_SHIP', count(*) from (select 1 from trade_order where shop_id = :shop and state = 'AWAITING_SHIPMENT' and waits_until is null order by shop_id, state, waits_until, id limit 100) b
                union all select 'GATHERING', count(*) from (select 1 from trade_order where shop_id = :shop and state = 'AWAITING_SHIPMENT' and waits_until <= :ever order by shop_id, state, waits_until, id limit 100) e
                union all select 'LATE', count(*) from (select 1 from trade_order where shop_id = :shop and state = 'AWAITING_SHIPMENT' and ship_until <= :now order by shop_id, state, ship_until, id limit 100) c
                union all select 'SENT', count(*) from (select 1 from trade_order where shop_id = :shop and state = 'AWAITING_RECEIPT' order by shop_id, state, id limit 100) d""")
                .param("shop", shopId)
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("ever", EVER.atOffset(ZoneOffset.UTC))
                .query((ResultSet row, int n) -> counts.put(OrderTab.valueOf(row.getString("tab")), row.getInt("n")))
                .list();
        return counts;
    }

    /** The orders that a number belongs to: their own, a parcel's, or a telephone's; null if it is none. */
    private @Nullable List<Long> numbered(OrderQuery query) {
        var text = query.text().strip();
        if (text.isEmpty()) return null;
        var own = Ids.find(text);
        if (own.isPresent()) return List.of(own.get());
        if (!text.matches("[0-9A-Za-z +-]{7,40}")) return null;
        var sent = parcels.ordersOf(query.shopId(), text);
        return sent.isEmpty() ? ofPhone(query.shopId(), text) : sent;
    }

    private @Nullable List<Long> ofPhone(long shopId, String phone) {
        var found = jdbc.sql("""
                select id from trade_order where shop_id = :shop and receiver_phone = :phone
                order by shop_id desc, receiver_phone desc, id desc limit 25""")
                .param("shop", shopId)
                .param("phone", phone)
                .query(Long.class)
                .list();
        return found.isEmpty() ? null : found;
    }

    /** What an index can answer, the newest first. */
    private String window(OrderQuery query, Map<String, Object> params, int limit) {
        params.put("shop", query.shopId());
        var bounds = bounds(query, params);
        if (query.tab().isByClock())
            return byClock(query.tab(), params) + bounds + order("w", query.tab()) + limit(limit);
        if (query.buyer() != 0) {
            params.put("buyer", query.buyer());
            return part("w.buyer_person = :buyer", "buyer_person", bounds, limit);
        }
        if (query.flag() != null) {
            params.put("flag", query.flag().name());
            return part("w.flag = :flag", "flag", bounds, limit);
        }
        var states = query.tab().states();
        if (states.isEmpty()) return all(params, bounds, limit);
        var parts = states.stream()
                .map(state -> "("
                        + part("w.state = '" + state + "'" + gathered(query.tab()), stateOf(query.tab()), bounds, limit)
                        + ")")
                .collect(Collectors.joining(" union all "));
        return states.size() == 1 ? parts : "select * from (" + parts + ") w" + order("w", query.tab()) + limit(limit);
    }

    /** With an end that no order has: H2 takes any index that begins with the shop for as good as the key otherwise. */
    private static String all(Map<String, Object> params, String bounds, int limit) {
        params.put("end", Long.MAX_VALUE);
        return part("w.id < :end", "", bounds, limit);
    }

    private static String part(String condition, String column, String bounds, int limit) {
        var middle = column.isEmpty() ? "" : ", w." + column + " desc";
        return "select * from trade_order w where w.shop_id = :shop and " + condition + bounds
                + " order by w.shop_id desc" + middle + ", w.id desc" + limit(limit);
    }

    /** What is late has its moment behind it; what gathers has one at all, and those without lie at the end. */
    private String byClock(OrderTab tab, Map<String, Object> params) {
        params.put("clock", (tab == OrderTab.LATE ? Times.now(clock) : EVER).atOffset(ZoneOffset.UTC));
        return "select * from trade_order w where w.shop_id = :shop and w.state = 'AWAITING_SHIPMENT' and w."
                + tab.clock() + " <= :clock";
    }

    /** The columns between shop and number in the index that a tab reads. */
    private static String stateOf(OrderTab tab) {
        return tab == OrderTab.TO_SHIP ? "state desc, w.waits_until" : "state";
    }

    /** What waits for the others of a group-buy is not to be shipped. */
    private static String gathered(OrderTab tab) {
        return tab == OrderTab.TO_SHIP ? " and w.waits_until is null" : "";
    }

    private static String limit(int limit) {
        return " limit " + limit;
    }

    private static String order(OrderTab tab) {
        return order("o", tab);
    }

    private static String order(String name, OrderTab tab) {
        return (tab.isByClock()
                        ? " order by %1$s.shop_id, %1$s.state, %1$s.%2$s, %1$s.id"
                        : " order by %1$s.shop_id desc, %1$s.id desc")
                .formatted(name, tab.clock());
    }

    private static String bounds(OrderQuery query, Map<String, Object> params) {
        var bounds = new StringBuilder();
        if (query.from() != null) {
            bounds.append(" and w.id >= :from");
            params.put("from", Ids.firstOf(query.from()));
        }
        if (query.until() != null) {
            bounds.append(" and w.id < :until");
            params.put("until", Ids.firstOf(query.until()));
        }
        if (query.cursor() != null) bounds.append(after(query, params));
        return bounds.toString();
    }

    private static String after(OrderQuery query, Map<String, Object> params) {
        var parts = Objects.requireNonNull(query.cursor()).split("-", 2);
        params.put("id", Long.parseLong(parts[parts.length - 1], 36));
        if (!query.tab().isByClock()) return " and w.id < :id";
        params.put(
                "at",
                Instant.EPOCH
                        .plus(Long.parseLong(parts[0], 36), ChronoUnit.MICROS)
                        .atOffset(ZoneOffset.UTC));
        return " and w.%1$s >= :at and (w.%1$s > :at or w.id > :id)"
                .formatted(query.tab().clock());
    }

    private static List<String> filters(OrderQuery query, Map<String, Object> params) {
        var filters = new ArrayList<String>();
        var windowTakes = query.tab().isByClock() ? query.tab() : null;
        if (query.buyer() != 0 && windowTakes != null)
            put(filters, params, "o.buyer_person = :buyer", "buyer", query.buyer());
        if (query.flag() != null && (windowTakes != null || query.buyer() != 0))
            put(filters, params, "o.flag = :flag", "flag", query.flag().name());
        if ((query.buyer() != 0 || query.flag() != null)
                && windowTakes == null
                && !query.tab().states().isEmpty())
            put(
                    filters,
                    params,
                    "o.state in (:states)",
                    "states",
                    query.tab().states().stream().map(Enum::name).toList());
        if ((query.buyer() != 0 || query.flag() != null) && query.tab() == OrderTab.TO_SHIP)
            filters.add("o.waits_until is null");
        if (query.method() != null)
            put(filters, params, "o.method = :method", "method", query.method().name());
        if (!query.province().isEmpty())
            put(filters, params, "o.region_code like :province", "province", query.province() + "%");
        if (query.least() != null)
            put(
                    filters,
                    params,
                    "o.goods_fen + o.freight_fen >= :least",
                    "least",
                    query.least().fen());
        if (query.most() != null)
            put(
                    filters,
                    params,
                    "o.goods_fen + o.freight_fen <= :most",
                    "most",
                    query.most().fen());
        if (!query.text().isBlank()) put(filters, params, TEXT, "text", like(query.text()));
        return filters;
    }

    private static void put(
            List<String> filters, Map<String, Object> params, String condition, String name, Object value) {
        filters.add(condition);
        params.put(name, value);
    }

    private static String like(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Null when there was nothing more to look through. */
    private @Nullable String whereTheLookEnded(OrderQuery query, String window, Map<String, Object> params) {
        record End(
                int seen,
                @Nullable Long lowest,
                @Nullable Long highest,
                @Nullable Instant until) {}
        var end = jdbc.sql("select count(*) as seen, min(w.id) as lowest, max(w.id) as highest, max(w."
                        + (query.tab().isByClock() ? query.tab().clock() : "ship_until") + ") as until from (" + window
                        + ") w")
                .params(params)
                .query(End.class)
                .single();
        if (end.seen() < WINDOW || end.lowest() == null || end.highest() == null) return null;
        return cursor(query.tab(), query.tab().isByClock() ? end.highest() : end.lowest(), end.until());
    }

    private static @Nullable Instant until(OrderTab tab, OrderRow row) {
        return tab == OrderTab.GATHERING ? row.waitsUntil() : row.shipUntil();
    }

    private static String cursor(OrderTab tab, long id, @Nullable Instant until) {
        var last = Long.toString(id, 36);
        if (!tab.isByClock() || until == null) return last;
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, until), 36) + "-" + last;
    }
}
