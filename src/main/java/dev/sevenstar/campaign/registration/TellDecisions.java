package dev.sevenstar.campaign.registration;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells a shop what was decided on its listings, all at once; what has been told is told once. */
@Component
class TellDecisions {

    record Of(long shopId, long campaignId) {}

    static final TaskDescriptor<Of> TELL = TaskDescriptor.of("campaign-tell-decisions", Of.class);

    private final JdbcClient jdbc;
    private final DecisionLetters letters;
    private final Clock clock;

    TellDecisions(JdbcClient jdbc, DecisionLetters letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional
    void tell(Key key) {
        var until = Times.now(clock).minus(Decide.UNDO);
        var from = told(key);
        if (!from.isBefore(until)) return;
        var decided = decided(key, from, until);
        if (decided.isEmpty()) return;
        of(
                        "update campaign_registration set told_until = :until where shop_id = :shop and campaign_id = :campaign",
                        key)
                .param("until", time(until))
                .update();
        letters.decided(key, decided);
    }

    /** A decision that is being written is waited for. */
    private Instant told(Key key) {
        return of("""
                select coalesce(told_until, :never) from campaign_registration
                where shop_id = :shop and campaign_id = :campaign for update""", key)
                .param("never", time(Instant.EPOCH))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.MAX);
    }

    private List<Entry> decided(Key key, Instant from, Instant until) {
        return of("""
                select listing_id, state, offer, reason, submitted_at, decided_at from campaign_entry
                where shop_id = :shop and campaign_id = :campaign and state in ('APPROVED', 'RETURNED', 'REJECTED')
                    and decided_at >= :from and decided_at < :until
                order by shop_id, campaign_id, listing_id""", key)
                .param("from", time(from))
                .param("until", time(until))
                .query(RegistrationRows::entry)
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, Key key) {
        return jdbc.sql(sql).param("shop", key.shopId()).param("campaign", key.campaignId());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Of> campaignTellDecisions(TellDecisions tell) {
            return Tasks.oneTime(TELL).onFailure(Jobs.retry()).execute((instance, context) -> {
                var of = instance.getData();
                tell.tell(new Key(of.shopId(), of.campaignId()));
            });
        }
    }
}
