package dev.sevenstar.shared.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That a letter was sent is nobody's business any more after a while; what has not left by mail stays. */
@Component
class ForgetSentLetters {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;

    ForgetSentLetters(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> forgetSentLettersTask() {
        return Tasks.recurring("mail-forget-sent", Schedules.daily(Times.ZONE, LocalTime.of(4, 20)))
                .execute((instance, context) -> run());
    }

    void run() {
        while (forget() == AT_ONCE) {}
    }

    private int forget() {
        return jdbc.sql("""
                delete from mail where id in (
                    select id from mail where state = 'sent' and id < :before order by state, id limit :most)""")
                .param("before", Ids.firstOf(clock.instant().minus(settings.keep())))
                .param("most", AT_ONCE)
                .update();
    }
}
