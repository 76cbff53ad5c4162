package dev.sevenstar.campaign;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Campaigns that shops want to come back to. Who has saved one and not registered is reminded before it is too late. */
@Component
public class SavedCampaigns {

    /** ◇ Enough to prepare what is missing. */
    public static final Duration REMINDED_BEFORE = Duration.ofDays(3);

    private static final int AT_ONCE = 100;

    /** A shop that is to be told. */
    private record Waiting(long shopId, long campaignId, String title, Instant signUpUntil) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SavedCampaigns(JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The numbers of those that a shop has saved. */
    public List<Long> of(long shopId) {
        return jdbc.sql("select campaign_id from campaign_saved where shop_id = :shop order by shop_id, campaign_id")
                .param("shop", shopId)
                .query(Long.class)
                .list();
    }

    /** Twice is as good as once. */
    public void save(long shopId, long campaignId) {
        jdbc.sql("""
                insert into campaign_saved (shop_id, campaign_id, saved_at) values (:shop, :campaign, :now)
                on conflict do nothing""")
                .param("shop", shopId)
                .param("campaign", campaignId)
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }

    public void forget(long shopId, long campaignId) {
        jdbc.sql("delete from campaign_saved where shop_id = :shop and campaign_id = :campaign")
                .param("shop", shopId)
                .param("campaign", campaignId)
                .update();
    }

    /** Tells each shop once of each campaign. */
    void remind() {
        for (var some = waiting(); !some.isEmpty(); some = waiting()) {
            var these = some;
            transaction.executeWithoutResult(status -> these.forEach(this::tell));
        }
    }

    private List<Waiting> waiting() {
        var now = Times.now(clock);
        return jdbc.sql("""
                select s.shop_id, s.campaign_id, c.title, c.sign_up_until
                from campaign c join campaign_saved s on s.campaign_id = c.id and s.reminded_at is null
                where c.state = 'PUBLISHED' and c.sign_up_from <= :now and c.sign_up_until > :now
                    and c.sign_up_until <= :soon
                    and not exists (select 1 from campaign_registration r
                        where r.shop_id = s.shop_id and r.campaign_id = s.campaign_id and r.signed_at is not null)
                order by s.campaign_id, s.shop_id limit :most""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(REMINDED_BEFORE).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query(Waiting.class)
                .list();
    }

    private void tell(Waiting waiting) {
        var first = jdbc.sql("""
                update campaign_saved set reminded_at = :now
                where shop_id = :shop and campaign_id = :campaign and reminded_at is null""")
                        .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                        .param("shop", waiting.shopId())
                        .param("campaign", waiting.campaignId())
                        .update()
                == 1;
        if (first)
            events.publishEvent(Notice.toShop(
                    waiting.shopId(),
                    "listing",
                    "/workbench/campaigns/" + Ids.text(waiting.campaignId()),
                    "campaign.notice.saved-closes",
                    waiting.title(),
                    Times.minute(waiting.signUpUntil())));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        private static final LocalTime MORNING = LocalTime.of(10, 0);

        @Bean
        RecurringTask<Void> campaignRemindOfSaved(SavedCampaigns saved) {
            return Tasks.recurring("campaign-remind-of-saved", Schedules.daily(Times.ZONE, MORNING))
                    .execute((instance, context) -> saved.remind());
        }
    }
}
