package dev.sevenstar.payment.transfer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets statements that were looked at and never taken: they are files with other people's accounts in them. */
@Component
class SweepDrafts {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    SweepDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void sweep() {
        jdbc.sql("delete from transfer_import where state = 'DRAFT' and made_at < :before")
                .param("before", Times.now(clock).minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> sweepDraftStatements(SweepDrafts drafts) {
            return Tasks.recurring("payment-sweep-draft-statements", Schedules.daily(Times.ZONE, LocalTime.of(3, 40)))
                    .execute((instance, context) -> drafts.sweep());
        }
    }
}
