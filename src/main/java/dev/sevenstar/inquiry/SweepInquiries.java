package dev.sevenstar.inquiry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every night: secret links that are over, and questions that visitors never confirmed. */
@Configuration(proxyBeanMethods = false)
class SweepInquiries {

    @Bean
    RecurringTask<Void> inquirySweep(JdbcClient jdbc, Clock clock) {
        return Tasks.recurring("inquiry-sweep", Schedules.daily(Times.ZONE, LocalTime.of(3, 40)))
                .execute((instance, context) -> sweep(jdbc, clock));
    }

    private static void sweep(JdbcClient jdbc, Clock clock) {
        var now = Times.now(clock);
        jdbc.sql("delete from inquiry_link where expires_at < :now")
                .param("now", InquiryBook.utc(now))
                .update();
        jdbc.sql("delete from inquiry where state = 'UNVERIFIED' and opened_at < :before")
                .param("before", InquiryBook.utc(now.minus(InquiryLimits.UNVERIFIED_LIVES)))
                .update();
    }
}
