package dev.sevenstar.payment;

import dev.sevenstar.payment.Fee.Bearer;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The methods of payment that a shop takes, and what each costs on a day. */
@Component
public class ShopMethods {

    private record Listed(Fee fee, boolean enabled) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ShopMethods(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an order that is placed today by this method costs the shop or the buyer.
     *
     * @throws Refused if the shop does not take it
     */
    public Fee feeToday(long shopId, MethodCode code) {
        var method = Methods.of(code);
        var listed = jdbc.sql("""
                select f.rate, f.bearer, f.floor_fen, f.cap_fen,
                    exists (select 1 from shop_method m where m.shop_id = :shop and m.method = :method) as enabled
                from payment_fee f where f.method = :method and f.from_day <= :today
                order by f.method desc, f.from_day desc limit 1""")
                .param("shop", shopId)
                .param("method", code.name())
                .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .query(ShopMethods::listed)
                .single();
        if (!listed.enabled() && !method.needsNoEnabling()) throw new Refused("payment.refused.not-taken");
        return method.fee(listed.fee(), listed.enabled());
    }

    private static Listed listed(ResultSet row, int index) throws SQLException {
        var fee = new Fee(
                new Rate(row.getInt("rate")),
                Bearer.valueOf(row.getString("bearer")),
                money(row, "floor_fen"),
                money(row, "cap_fen"));
        return new Listed(fee, row.getBoolean("enabled"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }
}
