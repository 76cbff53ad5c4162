package dev.sevenstar.campaign;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Closes what has ended; twice is as good as once. */
@Component
class SettleCampaigns {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Campaigns campaigns;
    private final CampaignList list;
    private final Clock clock;

    SettleCampaigns(Campaigns campaigns, CampaignList list, Clock clock) {
        this.campaigns = campaigns;
        this.list = list;
        this.clock = clock;
    }

    void run() {
        var now = Times.now(clock);
        list.open().stream()
                .filter(row -> !row.liveUntil().isAfter(now))
                .forEach(row -> campaigns.change(row.id(), campaign -> campaign.settle(now)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        RecurringTask<Void> campaignSettle(SettleCampaigns settle) {
            return Tasks.recurring("campaign-settle", FixedDelay.of(EVERY))
                    .execute((instance, context) -> settle.run());
        }
    }
}
