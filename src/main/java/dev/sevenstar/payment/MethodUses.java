package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the methods of payment are used for in a shop. */
@Component
public class MethodUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    MethodUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every method has one. */
    public Map<MethodCode, MethodUse> of(long shopId) {
        var uses = new EnumMap<MethodCode, MethodUse>(MethodCode.class);
        for (var code : MethodCode.values()) uses.put(code, MethodUse.none(code));
        var first = LocalDate.ofInstant(clock.instant(), Times.ZONE).withDayOfMonth(1);
        jdbc.sql("""
                select u.method, cast(coalesce(sum(u.paid), 0) as bigint) as paid_fen, cast(sum(u.placed) as int) as placed,
                    cast(sum(u.running) as int) as running
                from (
                    select m.method, sum(n.paid_fen - n.refunded_fen) as paid, count(distinct m.id) as placed, 0 as running
                    from payment_plan m join payment_instalment n on n.shop_id = m.shop_id and n.plan_id = m.id
                    where m.shop_id = :shop and m.opened_at >= :from and m.opened_at < :until group by m.method
                    union all
                    select r.method, 0, 0, count(*) from payment_plan r
                    where r.shop_id = :shop and r.state = 'ASKED' group by r.method
                    union all
                    select r.method, 0, 0, count(*) from payment_plan r
                    where r.shop_id = :shop and r.state = 'OPEN' group by r.method) u
                group by u.method""")
                .param("shop", shopId)
                .param("from", start(first.minusMonths(1)))
                .param("until", start(first))
                .query(MethodUses::use)
                .list()
                .forEach(use -> uses.put(use.method(), use));
        return uses;
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Times.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static MethodUse use(ResultSet row, int index) throws SQLException {
        return new MethodUse(
                MethodCode.valueOf(row.getString("method")),
                Money.ofFen(row.getLong("paid_fen")),
                row.getInt("placed"),
                row.getInt("running"));
    }
}
