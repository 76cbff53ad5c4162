package dev.sevenstar.listing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every night: prices that nobody asks for any more. */
@Configuration(proxyBeanMethods = false)
class SweepPrices {

    /** ◇ A year and a month, to compare a season with the one before. */
    static final Duration KEPT = Duration.ofDays(400);

    @Bean
    RecurringTask<Void> listingSweepPrices(PriceHistory history, PaidPrices paid, Clock clock) {
        return Tasks.recurring("listing-sweep-prices", Schedules.daily(Times.ZONE, LocalTime.of(3, 50)))
                .execute((instance, context) -> {
                    var before = Times.now(clock).minus(KEPT);
                    history.forgetBefore(before);
                    paid.forgetBefore(before);
                });
    }
}
