package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.PaymentTerm.BillPeriod;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bills of account. What a bill amounts to is always read from the instalments of its orders, so that the two
 * cannot differ.
 */
@Component
public class Bills {

    /** An order on a bill. */
    public record Item(long planId, long reference, LocalDate receivedOn, Money amount, Money open) {}

    private static final String SELECT = """
            select b.shop_id, b.id, b.buyer_person, l.buyer_name, b.first_on, b.last_on, b.due_on, b.late,
                (select count(*) from credit_bill_item i where i.shop_id = b.shop_id and i.bill_id = b.id) as orders,
                (select coalesce(sum(n.goods_fen + n.freight_fen - n.waived_fen), 0) from credit_bill_item i
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                    where i.shop_id = b.shop_id and i.bill_id = b.id) as amount_fen,
                (select coalesce(sum(n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen), 0) from credit_bill_item i
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                    where i.shop_id = b.shop_id and i.bill_id = b.id) as open_fen
            from credit_bill b join credit_line l on l.shop_id = b.shop_id and l.buyer_person = b.buyer_person
            """;

    private final JdbcClient jdbc;

    Bills(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts an order that was received on the bill of its period; told twice, it is on it once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(ShopKey plan, long buyer, BillPeriod period, LocalDate dueOn) {
        jdbc.sql("""
                insert into credit_bill (shop_id, id, buyer_person, first_on, last_on, due_on, watched, late)
                values (:shop, :id, :buyer, :first, :last, :due, true, false) on conflict do nothing""")
                .param("shop", plan.shopId())
                .param("id", Ids.next())
                .param("buyer", buyer)
                .param("first", period.first())
                .param("last", period.last())
                .param("due", dueOn)
                .update();
        jdbc.sql("""
                insert into credit_bill_item (shop_id, bill_id, plan_id)
                select shop_id, id, :plan from credit_bill
                where shop_id = :shop and buyer_person = :buyer and first_on = :first and due_on = :due
                on conflict do nothing""")
                .param("plan", plan.id())
                .param("shop", plan.shopId())
                .param("buyer", buyer)
                .param("first", period.first())
                .param("due", dueOn)
                .update();
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

    /** A shop's bills, the newest first. */
    public Slice<Bill> of(long shopId, @Nullable Long before, int limit) {
        var rows = jdbc.sql(SELECT + """
                where b.shop_id = :shop and b.id < :before order by b.shop_id desc, b.id desc limit :limit""")
                .param("shop", shopId)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit + 1)
                .query(Bills::bill)
                .list();
        return Slice.of(rows, limit, bill -> Ids.text(bill.id()));
    }

    /** A buyer's bills at a shop that fall due up to this day or are late, the earliest first. */
    public List<Bill> ofBuyer(long shopId, long buyer) {
        return jdbc.sql(SELECT + """
                where b.shop_id = :shop and b.buyer_person = :buyer
                order by b.shop_id, b.buyer_person, b.first_on, b.due_on""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(Bills::bill)
                .list();
    }

    /** The orders on a bill, the first received first. */
    public List<Item> items(ShopKey key) {
        return jdbc.sql("""
                select i.plan_id, p.reference, p.received_on, n.goods_fen + n.freight_fen - n.waived_fen as amount_fen,
                    n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen as open_fen
                from credit_bill_item i
                    join payment_plan p on p.shop_id = i.shop_id and p.id = i.plan_id
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                where i.shop_id = :shop and i.bill_id = :bill
                order by i.shop_id, i.bill_id, i.plan_id""")
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

    /** Takes the bill until the transaction ends, so that two payments of it are shared out one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ShopKey key) {
        var held = jdbc.sql("select id from credit_bill where shop_id = :shop and id = :id for update")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Long.class)
                .optional();
        if (held.isEmpty()) throw new NotFound();
    }

    /** Nobody has looked yet whether these were paid in time. */
    List<ShopKey> dueBefore(LocalDate day, int limit) {
        return jdbc.sql("""
                select shop_id, id from credit_bill where watched = true and due_on < :day
                order by watched, due_on limit :limit""")
                .param("day", day)
                .param("limit", limit)
                .query(ShopKey.class)
                .list();
    }

    void looked(ShopKey key, boolean late) {
        jdbc.sql("update credit_bill set watched = false, late = :late where shop_id = :shop and id = :id")
                .param("late", late)
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
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
