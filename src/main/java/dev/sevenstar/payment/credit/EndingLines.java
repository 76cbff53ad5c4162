package dev.sevenstar.payment.credit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells both sides a week before a credit line ends; once for each day that it was to end on. */
@Component
public class EndingLines {

    private static final int DAYS_BEFORE = 7;
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final CreditLetters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingLines(
            JdbcClient jdbc,
            CreditLetters letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells of all that end soon; run twice, or on two nodes at once, it tells of each once. */
    public void tell() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        for (var lines = ending(today); !lines.isEmpty(); lines = ending(today))
            lines.forEach(line -> transaction.executeWithoutResult(status -> tell(line)));
    }

    private List<CreditLine> ending(LocalDate today) {
        return jdbc.sql(LineRows.SELECT + """
                where expires_on between :today and :last and state <> 'CLOSED' and (expiry_told is null or expiry_told <> expires_on)
                order by expires_on, shop_id, buyer_person limit :limit""")
                .param("today", today)
                .param("last", today.plusDays(DAYS_BEFORE))
                .param("limit", AT_ONCE)
                .query(LineRows::line)
                .list();
    }

    private void tell(CreditLine line) {
        var until = Objects.requireNonNull(line.expiresOn());
        if (!isFirst(line, until)) return;
        letters.toBuyer(
                line.shopId(), line.buyerPerson(), "payment.mail.line-ending", "/my/credit", until, line.limit());
        events.publishEvent(Notice.toShop(
                line.shopId(),
                "money",
                "/workbench/credit-lines/" + line.number(),
                "payment.notice.line-ending",
                line.buyerName(),
                line.limit(),
                until));
    }

    private boolean isFirst(CreditLine line, LocalDate until) {
        return jdbc.sql("""
                update credit_line set expiry_told = :until
                where shop_id = :shop and buyer_person = :buyer and expires_on = :until
                    and (expiry_told is null or expiry_told <> :until)""")
                        .param("until", until)
                        .param("shop", line.shopId())
                        .param("buyer", line.buyerPerson())
                        .update()
                == 1;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> tellEndingLines(EndingLines lines) {
            return Tasks.recurring("payment-tell-ending-lines", Schedules.daily(Times.ZONE, LocalTime.of(9, 10)))
                    .execute((instance, context) -> lines.tell());
        }
    }
}
