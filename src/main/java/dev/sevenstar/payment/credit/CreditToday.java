package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of a shop's credit somebody has to look at today, in one statement. */
@Component
public class CreditToday {

    /** {@link Bills#MANY} means so many or more. */
    public record Waiting(int applications, int lateBills) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CreditToday(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Waiting of(long shopId) {
        return jdbc.sql("""
                select (select count(*) from (select 1 from credit_application
                            where shop_id = :shop and state = 'WAITING' limit :many) a) as applications,
                       (select count(*) from (select 1 from credit_bill
                            where shop_id = :shop and settled = false and due_on < :today limit :many) b) as late_bills""")
                .param("shop", shopId)
                .param("today", LocalDate.ofInstant(Times.now(clock), Times.ZONE))
                .param("many", Bills.MANY)
                .query(Waiting.class)
                .single();
    }
}
