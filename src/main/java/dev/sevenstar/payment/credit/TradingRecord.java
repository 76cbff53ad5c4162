package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What payment knows of the trade between a buyer and a shop: the plans of their orders, and the bills. */
@Component
public class TradingRecord {

    private record Trade(int orders, long quarter, long half, long biggest, long returned) {}

    private record Punctuality(int paid, int late, int owed) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    TradingRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public TradingFacts of(long shopId, long buyer) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var trade = trade(shopId, buyer, today);
        var bills = bills(shopId, buyer, today);
        return new TradingFacts(
                trade.orders(),
                Money.ofFen(trade.quarter()),
                Money.ofFen(trade.half()),
                Money.ofFen(trade.biggest()),
                Money.ofFen(trade.returned()),
                since(shopId, buyer),
                bills.paid(),
                bills.late(),
                bills.owed() > 0);
    }

    private Trade trade(long shopId, long buyer, LocalDate today) {
        return jdbc.sql("""
                select count(*) as orders,
                    coalesce(sum(case when o.opened_at >= :quarter then o.amount else 0 end), 0) as quarter,
                    coalesce(sum(o.amount), 0) as half, coalesce(max(o.amount), 0) as biggest,
                    coalesce(sum(o.returned), 0) as returned
                from (select p.id, p.opened_at, sum(n.goods_fen + n.freight_fen) as amount,
                            sum(n.waived_fen + n.refunded_fen) as returned
                        from payment_plan p join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                        where p.shop_id = :shop and p.buyer_person = :buyer and p.opened_at >= :half
                            and p.received_on is not null
                        group by p.id, p.opened_at) o""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("quarter", begin(today.minusDays(90)))
                .param("half", begin(today.minusDays(180)))
                .query(Trade.class)
                .single();
    }

    private @Nullable LocalDate since(long shopId, long buyer) {
        return jdbc.sql("""
                select opened_at from payment_plan where shop_id = :shop and buyer_person = :buyer
                order by shop_id, buyer_person, opened_at limit 1""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .query(OffsetDateTime.class)
                .optional()
                .map(at -> LocalDate.ofInstant(at.toInstant(), Times.ZONE))
                .orElse(null);
    }

    private Punctuality bills(long shopId, long buyer, LocalDate today) {
        return jdbc.sql("""
                select coalesce(sum(case when settled then 1 else 0 end), 0) as paid,
                    coalesce(sum(case when late then 1 else 0 end), 0) as late,
                    coalesce(sum(case when late and not settled then 1 else 0 end), 0) as owed
                from credit_bill where shop_id = :shop and buyer_person = :buyer and due_on >= :year""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("year", today.minusYears(1))
                .query(Punctuality.class)
                .single();
    }

    private static OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toOffsetDateTime();
    }
}
