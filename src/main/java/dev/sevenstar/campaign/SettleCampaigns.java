package dev.sevenstar.campaign;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes what has ended; twice is as good as once. */
@Component
class SettleCampaigns {

    private static final Duration EVERY = Duration.ofMinutes(5);

    private final Campaigns campaigns;
    private final CampaignList list;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettleCampaigns(
            Campaigns campaigns,
            CampaignList list,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.transaction = transaction;
        this.events = events;
        this.campaigns = campaigns;
        this.list = list;
        this.clock = clock;
    }

    void run() {
        var now = Times.now(clock);
        list.open().stream()
                .filter(row -> !row.liveUntil().isAfter(now))
                .forEach(row -> transaction.executeWithoutResult(status -> settle(row.id(), now)));
    }

    private void settle(long id, Instant now) {
        events.publishEvent(CampaignOver.of(campaigns.change(id, campaign -> campaign.settle(now))));
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
