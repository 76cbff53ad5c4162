package dev.sevenstar.workbench;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears what nobody looks back at any more, every night. */
@Configuration(proxyBeanMethods = false)
class ForgetOldNotifications {

    @Bean
    RecurringTask<Void> forgetOldNotificationsTask(Notifications notifications) {
        return Tasks.recurring("forget-old-notifications", Schedules.daily(Times.ZONE, LocalTime.of(4, 10)))
                .execute((instance, context) -> notifications.forgetOld());
    }
}
