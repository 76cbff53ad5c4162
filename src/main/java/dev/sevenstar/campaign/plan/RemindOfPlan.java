package dev.sevenstar.campaign.plan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every morning: what has to be ready today or should be, and what begins within a week. */
@Configuration(proxyBeanMethods = false)
class RemindOfPlan {

    static final int AHEAD_DAYS = 7;
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(3, 50);

    @Bean
    RecurringTask<Void> campaignRemindOfPlan(PlanReminders reminders, Clock clock) {
        return Tasks.recurring("campaign-remind-of-plan", Schedules.daily(Times.ZONE, MORNING))
                .execute((instance, context) -> all(reminders, LocalDate.now(clock.withZone(Times.ZONE))));
    }

    @Bean
    RecurringTask<Void> campaignSweepPlans(PlanReminders reminders, Clock clock) {
        return Tasks.recurring("campaign-sweep-plans", Schedules.daily(Times.ZONE, NIGHT))
                .execute((instance, context) -> reminders.sweep(LocalDate.now(clock.withZone(Times.ZONE))));
    }

    static void all(PlanReminders reminders, LocalDate today) {
        var last = Long.MIN_VALUE;
        for (var shop = reminders.shopAfter(last, today); shop.isPresent(); shop = reminders.shopAfter(last, today)) {
            last = shop.get();
            reminders.remind(last, today);
        }
    }
}
