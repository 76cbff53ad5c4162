package dev.sevenstar.campaign;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.events.ListingPublished;
import dev.sevenstar.listing.events.ListingWithdrawn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Judges every shop when a campaign is published and each night, and one shop a little after its shelf has changed. The
 * shops of a campaign are judged some at a time, each step promising the next.
 */
@Component
class MatchJobs {

    /** @param campaignId 0 for all that are open */
    record Stretch(long campaignId, long afterShop) {}

    record OneShop(long shopId) {}

    static final TaskDescriptor<Stretch> ALL = TaskDescriptor.of("campaign-match-all", Stretch.class);
    static final TaskDescriptor<OneShop> ONE = TaskDescriptor.of("campaign-match-shop", OneShop.class);

    private static final Duration TOGETHER = Duration.ofSeconds(20);
    static final int AT_ONCE = 200;

    private final Campaigns campaigns;
    private final CampaignList list;
    private final Shops shops;
    private final MatchShops match;
    private final Jobs jobs;
    private final Clock clock;

    MatchJobs(Campaigns campaigns, CampaignList list, Shops shops, MatchShops match, Jobs jobs, Clock clock) {
        this.campaigns = campaigns;
        this.list = list;
        this.shops = shops;
        this.match = match;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Of one campaign, from the first shop on. */
    void begin(long campaignId) {
        promise(new Stretch(campaignId, Long.MIN_VALUE));
    }

    @EventListener
    void on(ListingPublished published) {
        soon(published.shopId());
    }

    @EventListener
    void on(ListingWithdrawn withdrawn) {
        soon(withdrawn.shopId());
    }

    /** The job of a span begins only after its end: what changes while it runs belongs to the next. */
    private void soon(long shopId) {
        var now = clock.instant();
        var span = now.toEpochMilli() / TOGETHER.toMillis();
        jobs.at(now.plus(TOGETHER), ONE, Ids.text(shopId) + "-" + span, new OneShop(shopId));
    }

    private void promise(Stretch stretch) {
        jobs.soon(ALL, Ids.text(Ids.next()), stretch);
    }

    private void run(Stretch stretch) {
        var open = stretch.campaignId() == 0 ? open() : campaigns.findAllById(List.of(stretch.campaignId()));
        var some = shops.openAfter(stretch.afterShop(), AT_ONCE);
        match.match(some, open);
        if (some.size() == AT_ONCE && !open.isEmpty())
            promise(new Stretch(stretch.campaignId(), some.get(some.size() - 1)));
    }

    /** Those that shops can still register for. */
    private List<Campaign> open() {
        var now = Times.now(clock);
        return campaigns.findAllById(list.open().stream()
                .filter(row -> row.signUpUntil().isAfter(now))
                .map(CampaignList.Row::id)
                .toList());
    }

    /** One shop, by everything that is open. */
    void judge(long shopId) {
        match.match(List.of(shopId), open());
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Stretch> campaignMatchAll(MatchJobs jobs) {
            return Tasks.oneTime(ALL)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> jobs.run(instance.getData()));
        }

        @Bean
        OneTimeTask<OneShop> campaignMatchShop(MatchJobs jobs) {
            return Tasks.oneTime(ONE)
                    .onFailure(Jobs.retry())
                    .execute(
                            (instance, context) -> jobs.judge(instance.getData().shopId()));
        }

        /** Facts change by themselves, as a shop grows older or an answer comes too late. */
        @Bean
        RecurringTask<Void> campaignMatchNightly(MatchJobs jobs) {
            return Tasks.recurring("campaign-match-nightly", Schedules.daily(Times.ZONE, LocalTime.of(4, 40)))
                    .execute((instance, context) -> jobs.begin(0));
        }
    }
}
