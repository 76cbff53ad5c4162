package dev.sevenstar.trade.claim;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.payment.ledger.Overdrawn;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Claims of which somebody's time is up go on by themselves. */
@Component
class ClaimClocks {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimClocks.class);
    private static final int AT_ONCE = 100;

    /** How long a shop without money is left alone. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final ClaimRows rows;
    private final HandleClaim handle;
    private final ReturnAddress addresses;
    private final ClaimNews news;
    private final Clock clock;

    ClaimClocks(ClaimRows rows, HandleClaim handle, ReturnAddress addresses, ClaimNews news, Clock clock) {
        this.rows = rows;
        this.handle = handle;
        this.addresses = addresses;
        this.news = news;
        this.clock = clock;
    }

    /** Each on its own; one that somebody answered in this moment is none of ours any more. */
    void goOn() {
        for (var key : rows.due(Times.now(clock), AT_ONCE))
            try {
                var address = addresses.usual(key.shopId());
                handle.handle(key, (claim, now) -> claim.timeOut(address, now));
            } catch (Overdrawn spent) {
                LOG.error("a shop has not the money that claim {} takes, it is tried again later", key.number());
                postpone(key);
            } catch (Refused meanwhile) {
                LOG.warn("claim {} was left as it is: {}", key.number(), meanwhile.key());
            }
    }

    private void postpone(ShopKey key) {
        handle.handle(key, (claim, now) -> {
            claim.postpone(PATIENCE, now);
            news.noMoney(claim);
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> moveClaimsOn(ClaimClocks clocks) {
            return Tasks.recurring("trade-move-claims-on", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> clocks.goOn());
        }
    }
}
