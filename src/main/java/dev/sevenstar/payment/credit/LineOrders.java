package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The orders that occupy a line. */
@Component
public class LineOrders {

    /** @param receivedOn null while the goods are on their way; such an order is on no bill yet */
    public record Occupying(
            long reference, Instant placedAt, @Nullable LocalDate receivedOn, Money open) {}

    private final JdbcClient jdbc;

    LineOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    public List<Occupying> of(long shopId, long buyer, int limit) {
        return jdbc.sql("""
                select p.reference, p.opened_at, p.received_on,
                    n.goods_fen + n.freight_fen - n.waived_fen - n.paid_fen as open_fen
                from payment_plan p join payment_instalment n on n.shop_id = p.shop_id and n.plan_id = p.id
                where p.shop_id = :shop and p.buyer_person = :buyer and p.method in ('CREDIT_TERM', 'BILL_COLLECT')
                    and n.state in ('PLANNED', 'DUE', 'OVERDUE')
                order by p.shop_id desc, p.buyer_person desc, p.opened_at desc limit :limit""")
                .param("shop", shopId)
                .param("buyer", buyer)
                .param("limit", limit)
                .query((row, index) -> new Occupying(
                        row.getLong("reference"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                        row.getObject("received_on", LocalDate.class),
                        Money.ofFen(row.getLong("open_fen"))))
                .list();
    }
}
