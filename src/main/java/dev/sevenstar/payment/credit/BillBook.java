package dev.sevenstar.payment.credit;

import dev.sevenstar.payment.credit.PaymentTerm.BillPeriod;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What changes of bills: which orders are on them, whether they are settled, watched and reminded of. */
@Component
public class BillBook {

    private final JdbcClient jdbc;
    private final CreditLines lines;

    BillBook(JdbcClient jdbc, CreditLines lines) {
        this.jdbc = jdbc;
        this.lines = lines;
    }

    /**
     * Puts an order that was received on the bill of its period; told twice, it is on it once. The line is taken first,
     * so that nobody finds the rest of the bill paid and settles it meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void join(ShopKey plan, long buyer, BillPeriod period, LocalDate dueOn) {
        lines.hold(plan.shopId(), buyer);
        var remind = dueOn.plusDays(Reminder.SOON.days());
        jdbc.sql("""
                insert into credit_bill (shop_id, id, buyer_person, first_on, last_on, due_on, watched, late, settled,
                    remind_on)
                values (:shop, :id, :buyer, :first, :last, :due, true, false, false, :remind) on conflict do nothing""")
                .param("shop", plan.shopId())
                .param("id", Ids.next())
                .param("buyer", buyer)
                .param("first", period.first())
                .param("last", period.last())
                .param("due", dueOn)
                .param("remind", remind)
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
        jdbc.sql("""
                update credit_bill set settled = false, remind_on = coalesce(remind_on, :remind)
                where shop_id = :shop and buyer_person = :buyer and first_on = :first and due_on = :due
                    and settled = true""")
                .param("remind", remind)
                .param("shop", plan.shopId())
                .param("buyer", buyer)
                .param("first", period.first())
                .param("due", dueOn)
                .update();
    }

    /**
     * What is owed of an order changed: its bill is settled or not. The buyer's line is held meanwhile, so that nothing
     * else of the bill changes.
     */
    void judge(ShopKey plan, LocalDate today) {
        var open = """
                exists (select 1 from credit_bill_item i
                    join payment_instalment n on n.shop_id = i.shop_id and n.plan_id = i.plan_id
                    where i.shop_id = credit_bill.shop_id and i.bill_id = credit_bill.id
                        and n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen > 0)""";
        jdbc.sql("""
                update credit_bill set settled = case when %1$s then false else true end,
                    remind_on = case when %1$s then case when settled then :today else remind_on end end,
                    watched = case when settled and not late and %1$s then true else watched end
                where shop_id = :shop
                    and id = (select i.bill_id from credit_bill_item i where i.shop_id = :shop and i.plan_id = :plan)""".formatted(open))
                .param("today", today)
                .param("shop", plan.shopId())
                .param("plan", plan.id())
                .update();
    }

    /** Whether a bill that was not paid in time is not paid yet. */
    boolean owesLate(long shopId, long buyer) {
        return jdbc.sql("""
                select 1 from credit_bill
                where shop_id = :shop and buyer_person = :buyer and late = true and settled = false limit 1""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(Integer.class)
                .optional()
                .isPresent();
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

    /** @return false if somebody else has looked */
    boolean looked(ShopKey key, boolean late) {
        return jdbc.sql("""
                update credit_bill set watched = false, late = :late
                where shop_id = :shop and id = :id and watched = true""")
                        .param("late", late)
                        .param("shop", key.shopId())
                        .param("id", key.id())
                        .update()
                == 1;
    }

    /** Bills somebody has to be reminded of by this day. */
    List<ShopKey> toRemind(LocalDate day, int limit) {
        return jdbc.sql("""
                select shop_id, id from credit_bill where remind_on <= :day
                order by remind_on, shop_id, id limit :limit""")
                .param("day", day)
                .param("limit", limit)
                .query(ShopKey.class)
                .list();
    }

    /** Takes a bill until the transaction ends, for who reminds of it. */
    void hold(ShopKey key) {
        jdbc.sql("select id from credit_bill where shop_id = :shop and id = :id for update")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(Long.class)
                .single();
    }

    /** @return false if it was reminded of on this day before */
    boolean reminded(ShopKey key, Reminder reminder, Instant at) {
        return jdbc.sql("""
                insert into credit_reminder (shop_id, bill_id, days, at) values (:shop, :bill, :days, :at)
                on conflict do nothing""")
                        .param("shop", key.shopId())
                        .param("bill", key.id())
                        .param("days", reminder.days())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remindNext(ShopKey key, @Nullable LocalDate on) {
        jdbc.sql("update credit_bill set remind_on = :on where shop_id = :shop and id = :id")
                .param("on", on)
                .param("shop", key.shopId())
                .param("id", key.id())
                .update();
    }
}
