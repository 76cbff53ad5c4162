package dev.sevenstar.inquiry;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Counts a shop's answers anew a little after something moved there, and every shop's at night. */
@Configuration(proxyBeanMethods = false)
class CountAnswers {

    record Count(long shopId) {}

    static final TaskDescriptor<Count> TASK = TaskDescriptor.of("inquiry-count-answers", Count.class);
    private static final Duration A_LITTLE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    /** Promises it in the running transaction; several movements make one count. */
    @Component
    static class Soon {

        private final Jobs jobs;
        private final Clock clock;

        Soon(Jobs jobs, Clock clock) {
            this.jobs = jobs;
            this.clock = clock;
        }

        void count(long shopId) {
            jobs.at(clock.instant().plus(A_LITTLE), TASK, Ids.text(shopId), new Count(shopId));
        }
    }

    @Bean
    OneTimeTask<Count> inquiryCountAnswers(AnswerRecords records) {
        return Tasks.oneTime(TASK)
                .onFailure(Jobs.retry())
                .execute((instance, context) ->
                        records.recount(instance.getData().shopId()));
    }

    /** What was not answered in time counts, and what is older than the period no more. */
    @Bean
    RecurringTask<Void> inquiryCountAllAnswers(AnswerRecords records) {
        return Tasks.recurring("inquiry-count-all-answers", Schedules.daily(Times.ZONE, LocalTime.of(4, 20)))
                .execute((instance, context) -> all(records));
    }

    static void all(AnswerRecords records) {
        var shops = records.shopsAfter(Long.MIN_VALUE, AT_ONCE);
        while (!shops.isEmpty()) {
            shops.forEach(records::recount);
            shops = records.shopsAfter(shops.get(shops.size() - 1), AT_ONCE);
        }
    }
}
