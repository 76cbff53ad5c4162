package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bills of account, as they are read. What a bill amounts to is always read from the instalments of its orders, so
 * that the two cannot differ.
 */
@Component
public class Bills {

    /** An order on a bill. */
    public record Item(long planId, long reference, LocalDate receivedOn, Money amount, Money open) {}

    /**
     * An order on a bill that is not paid in full.
     *
     * @param channel the way that its buyer promised to pay it, a name of {@code Channel}
     */
    public record OpenItem(
            long billId,
            LocalDate dueOn,
            long planId,
            long reference,
            LocalDate receivedOn,
            String channel,
            Money amount,
            Money open) {

        public String number() {
            return Ids.text(planId);
        }
    }

    /** How many bills wait in each pile; {@link #MANY} means so many or more. */
    public record Counts(int unpaid, int soon, int late) {}

    /** What a shop's unpaid bills come to. */
    public record Sums(Money unpaid, Money soon, Money late) {}

    public static final int MANY = 100;

    private static final String AMOUNT = "n.goods_fen + n.freight_fen - n.waived_fen";
    private static final String OPEN = AMOUNT + " - n.paid_fen";
    private static final String ITEMS = """
            credit_bill_item i
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id""";
    private static final String SELECT = """
            select b.shop_id, b.id, b.buyer_person, l.buyer_name, b.first_on, b.last_on, b.due_on, b.late,
                (select count(*) from credit_bill_item i where i.shop_id = b.shop_id and i.bill_id = b.id) as orders,
                (select coalesce(sum(%1$s), 0) from %3$s
                    where i.shop_id = b.shop_id and i.bill_id = b.id) as amount_fen,
                (select coalesce(sum(%2$s), 0) from %3$s
                    where i.shop_id = b.shop_id and i.bill_id = b.id) as open_fen
            from credit_bill b join credit_line l on l.shop_id = b.shop_id and l.buyer_person = b.buyer_person
            """.formatted(AMOUNT, OPEN, ITEMS);

    private final JdbcClient jdbc;
    private final Clock clock;

    Bills(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws NotFound if the shop has no such bill */
    public Bill get(ShopKey key) {
        return jdbc.sql(SELECT + "where b.shop_id = :shop and b.id = :id")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Bills::bill)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if this buyer has no such bill at any shop */
    public Bill ofBuyer(long person, String number) {
        return jdbc.sql(SELECT + "where b.buyer_person = :person and b.id = :id")
                .param("person", person)
                .param("id", Ids.parse(number))
                .query(Bills::bill)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** These bills, as far as they are this buyer's; what is due first before the rest. */
    public List<Bill> ofBuyer(long person, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "where b.buyer_person = :person and b.id in (:ids) order by b.due_on, b.id")
                .param("person", person)
                .param("ids", ids)
                .query(Bills::bill)
                .list();
    }

    /** A shop's bills: the unpaid by the day they are due, the paid the other way round. */
    public Slice<Bill> ofShop(long shopId, BillQuery query, int limit) {
        return page("b.shop_id", shopId, query, limit);
    }

    /** What one person has to pay or has paid, at whatever shop; in the same order. */
    public Slice<Bill> ofBuyer(long person, BillQuery query, int limit) {
        return page("b.buyer_person", person, query, limit);
    }

    private Slice<Bill> page(String whose, long id, BillQuery query, int limit) {
        var params = new HashMap<String, Object>(Map.of(
                "whose", id,
                "settled", query.isPaid(),
                "first", query.first(today()),
                "last", query.last(today()),
                "limit", limit + 1));
        var sql = new StringBuilder(SELECT)
                .append("where ")
                .append(whose)
                .append(" = :whose and b.settled = :settled and b.due_on >= :first and b.due_on <= :last");
        if (query.buyer() != 0) {
            sql.append(" and b.buyer_person = :buyer");
            params.put("buyer", query.buyer());
        }
        var down = query.isPaid() ? " desc" : "";
        if (query.after() != null) {
            var side = query.isPaid() ? "<" : ">";
            sql.append(" and b.due_on %1$s= :due and (b.due_on %1$s :due or b.id %1$s :after)".formatted(side));
            params.put("due", query.after().dueOn());
            params.put("after", query.after().id());
        }
        sql.append(" order by %2$s%1$s, b.settled%1$s, b.due_on%1$s, b.id%1$s limit :limit".formatted(down, whose));
        var rows = jdbc.sql(sql.toString()).params(params).query(Bills::bill).list();
        return Slice.of(rows, limit, BillQuery.Cursor::of);
    }

    /** How many of a shop's bills are to be paid, are soon due, are late. */
    public Counts counts(long shopId) {
        var some = """
                (select count(*) from (select 1 from credit_bill
                    where shop_id = :shop and settled = false and due_on >= :%s and due_on <= :%s limit %d) x)""";
        return jdbc.sql("select %s as unpaid, %s as soon, %s as late"
                        .formatted(
                                some.formatted("ever", "end", MANY),
                                some.formatted("today", "week", MANY),
                                some.formatted("ever", "yesterday", MANY)))
                .params(days(shopId))
                .query(Counts.class)
                .single();
    }

    /** What a shop's unpaid bills come to, in all and of those soon due and late. */
    public Sums sums(long shopId) {
        return jdbc.sql("""
                select coalesce(sum(%1$s), 0) as unpaid,
                    coalesce(sum(case when b.due_on >= :today and b.due_on <= :week then %1$s else 0 end), 0) as soon,
                    coalesce(sum(case when b.due_on < :today then %1$s else 0 end), 0) as late
                from credit_bill b join credit_bill_item i on i.shop_id = b.shop_id and i.bill_id = b.id
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                where b.shop_id = :shop and b.settled = false""".formatted(OPEN))
                .params(days(shopId))
                .query((row, index) -> new Sums(
                        Money.ofFen(row.getLong("unpaid")),
                        Money.ofFen(row.getLong("soon")),
                        Money.ofFen(row.getLong("late"))))
                .single();
    }

    private Map<String, Object> days(long shopId) {
        var today = today();
        return Map.of(
                "shop", shopId,
                "ever", LocalDate.of(2000, 1, 1),
                "end", LocalDate.of(2999, 12, 31),
                "today", today,
                "yesterday", today.minusDays(1),
                "week", today.plusDays(BillState.SOON_DAYS));
    }

    /** A shop's unpaid bills that fall due on these days, both included, the first due first: what is to come in. */
    public List<Bill> dueBetween(long shopId, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                where b.shop_id = :shop and b.settled = false and b.due_on >= :from and b.due_on <= :to
                order by b.shop_id, b.settled, b.due_on, b.id""")
                .param("shop", shopId)
                .param("from", from)
                .param("to", to)
                .query(Bills::bill)
                .list();
    }

    /** A buyer's bills at a shop, the earliest first. */
    public List<Bill> ofBuyer(long shopId, long buyer) {
        return jdbc.sql(SELECT + """
                where b.shop_id = :shop and b.buyer_person = :buyer
                order by b.shop_id, b.buyer_person, b.first_on, b.due_on""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(Bills::bill)
                .list();
    }

    /** The orders of a buyer's bills that are not paid in full: what is due first, then what was received first. */
    public List<OpenItem> open(long shopId, long buyer) {
        return jdbc.sql("""
                select b.id as bill_id, b.due_on, i.plan_id, p.reference, p.received_on, n.channel, %1$s as amount_fen,
                    %2$s as open_fen
                from credit_bill b join credit_bill_item i on i.shop_id = b.shop_id and i.bill_id = b.id
                    join payment_plan p on p.shop_id = i.shop_id and p.id = i.plan_id
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                where b.shop_id = :shop and b.buyer_person = :buyer and b.settled = false and %2$s > 0
                order by b.due_on, b.first_on, p.received_on, i.plan_id""".formatted(AMOUNT, OPEN))
                .param("shop", shopId)
                .param("buyer", buyer)
                .query((row, index) -> new OpenItem(
                        row.getLong("bill_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("plan_id"),
                        row.getLong("reference"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("channel"),
                        Money.ofFen(row.getLong("amount_fen")),
                        Money.ofFen(row.getLong("open_fen"))))
                .list();
    }

    /** The orders on a bill, the first received first. */
    public List<Item> items(ShopKey key) {
        return jdbc.sql("""
                select i.plan_id, p.reference, p.received_on, %1$s as amount_fen, %2$s as open_fen
                from credit_bill_item i
                    join payment_plan p on p.shop_id = i.shop_id and p.id = i.plan_id
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                where i.shop_id = :shop and i.bill_id = :bill
                order by i.shop_id, i.bill_id, i.plan_id""".formatted(AMOUNT, OPEN))
                .param("shop", key.shopId())
                .param("bill", key.id())
                .query((row, index) -> new Item(
                        row.getLong("plan_id"),
                        row.getLong("reference"),
                        row.getObject("received_on", LocalDate.class),
                        Money.ofFen(row.getLong("amount_fen")),
                        Money.ofFen(row.getLong("open_fen"))))
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private static Bill bill(ResultSet row, int index) throws SQLException {
        return new Bill(
                row.getLong("shop_id"),
                row.getLong("id"),
                row.getLong("buyer_person"),
                row.getString("buyer_name"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("orders"),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("open_fen")),
                row.getBoolean("late"));
    }
}
