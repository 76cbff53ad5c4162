package dev.sevenstar.campaign.groupbuy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Counts the group-buys whose time is over, each in a transaction of its own. */
@Component
public class EndGroupBuys {

    private static final int AT_ONCE = 100;

    private final GroupBuyRows rows;
    private final RunGroupBuys run;
    private final Clock clock;

    EndGroupBuys(GroupBuyRows rows, RunGroupBuys run, Clock clock) {
        this.rows = rows;
        this.run = run;
        this.clock = clock;
    }

    public void run() {
        rows.due(Times.now(clock), AT_ONCE).forEach(run::conclude);
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        RecurringTask<Void> campaignEndGroupBuys(EndGroupBuys end) {
            return Tasks.recurring("campaign-end-group-buys", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> end.run());
        }
    }
}
