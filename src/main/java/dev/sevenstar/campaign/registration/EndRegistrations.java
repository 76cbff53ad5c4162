package dev.sevenstar.campaign.registration;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.campaign.CampaignOver;
import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.listing.Shares;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a campaign is over, what is left of the shares goes back on the shelves and the shops are told: shop by shop,
 * each once, however often it is run.
 */
@Component
class EndRegistrations {

    record Step(CampaignOver over, long afterShop) {}

    static final TaskDescriptor<Step> TASK = TaskDescriptor.of("campaign-end-registrations", Step.class);
    private static final int AT_ONCE = 100;
    private static final String RIGHT = "listing";

    private final Registrations registrations;
    private final RegistrationRows rows;
    private final Shares shares;
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EndRegistrations(
            Registrations registrations,
            RegistrationRows rows,
            Shares shares,
            JdbcClient jdbc,
            Jobs jobs,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.rows = rows;
        this.shares = shares;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(CampaignOver over) {
        promise(new Step(over, Long.MIN_VALUE));
    }

    private void promise(Step step) {
        jobs.soon(TASK, Ids.text(Ids.next()), step);
    }

    private void run(Step step) {
        var some = registered(step);
        for (var shop : some)
            transaction.executeWithoutResult(
                    status -> end(new Key(shop, step.over().campaignId()), step.over()));
        if (some.size() == AT_ONCE) promise(new Step(step.over(), some.get(some.size() - 1)));
    }

    private List<Long> registered(Step step) {
        return jdbc.sql("""
                select shop_id from campaign_registration where campaign_id = :campaign and shop_id > :after
                order by campaign_id, shop_id limit :limit""")
                .param("campaign", step.over().campaignId())
                .param("after", step.afterShop())
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
    }

    /** Who approves at the same time waits, and is refused afterwards. */
    private void end(Key key, CampaignOver over) {
        rows.hold(key);
        if (!isFirst(key)) return;
        var registration = registrations.get(key.shopId(), key.campaignId());
        for (var entry : registration.entries())
            if (entry.state().isHeld()) shares.release(new ShopKey(key.shopId(), entry.listingId()), key.campaignId());
        if (registration.signature().isPresent()) tell(key, over);
    }

    private boolean isFirst(Key key) {
        return jdbc.sql("""
                update campaign_registration set ended_at = :now
                where shop_id = :shop and campaign_id = :campaign and ended_at is null""")
                        .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                        .param("shop", key.shopId())
                        .param("campaign", key.campaignId())
                        .update()
                == 1;
    }

    private void tell(Key key, CampaignOver over) {
        var href = "/workbench/campaigns/" + Ids.text(key.campaignId());
        events.publishEvent(
                over.reason().isEmpty()
                        ? Notice.toShop(key.shopId(), RIGHT, href, "campaign.notice.ended", over.title())
                        : Notice.toShop(
                                key.shopId(), RIGHT, href, "campaign.notice.broken-off", over.title(), over.reason()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Step> campaignEndRegistrations(EndRegistrations end) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> end.run(instance.getData()));
        }
    }
}
