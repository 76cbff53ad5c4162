package dev.sevenstar.market;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.catalog.events.CatalogChanged;
import dev.sevenstar.identity.events.ShopDescribed;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A shop's new name stands on all its listings, a category's new words find all of its: a job puts them
 * into the outbox, so many a second that what is published meanwhile does not wait behind them. Changes of
 * one category that follow each other closely are taken together.
 */
@Component
class RewriteAffected {

    /**
     * A shop or a category, the other is 0.
     *
     * @param after the last listing that was put into the outbox
     */
    record Affected(long shopId, long categoryId, long after) {

        static Affected shop(long id) {
            return new Affected(id, 0, Long.MIN_VALUE);
        }

        static Affected category(long id) {
            return new Affected(0, id, Long.MIN_VALUE);
        }

        Affected from(ShopKey last) {
            return new Affected(shopId, categoryId, last.id());
        }
    }

    static final TaskDescriptor<Affected> TASK = TaskDescriptor.of("market-rewrite-affected", Affected.class);

    /** Every node has seen a change of the catalog after this. */
    static final Duration CATALOG_SEEN = Duration.ofSeconds(6);

    private static final Duration TOGETHER = Duration.ofSeconds(5);
    private static final Duration BREATH = Duration.ofSeconds(1);
    static final int AT_ONCE = 300;

    private final ListingIndex index;
    private final SearchOutbox outbox;
    private final CatchUp catchUp;
    private final Jobs jobs;
    private final Clock clock;

    RewriteAffected(ListingIndex index, SearchOutbox outbox, CatchUp catchUp, Jobs jobs, Clock clock) {
        this.index = index;
        this.outbox = outbox;
        this.catchUp = catchUp;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(ShopDescribed described) {
        jobs.soon(TASK, Ids.text(Ids.next()), Affected.shop(described.shopId()));
    }

    /** The job of a span begins only after its end: what comes while it runs belongs to the next. */
    @EventListener
    void on(CatalogChanged changed) {
        var now = clock.instant();
        var span = now.toEpochMilli() / TOGETHER.toMillis();
        var when = now.plus(TOGETHER).plus(CATALOG_SEEN);
        jobs.at(when, TASK, changed.categoryId() + "-" + span, Affected.category(changed.categoryId()));
    }

    private void run(Affected affected) {
        step(affected).ifPresent(rest -> jobs.at(clock.instant().plus(BREATH), TASK, Ids.text(Ids.next()), rest));
    }

    /** Does some, and says what is left. */
    Optional<Affected> step(Affected affected) {
        var keys = affected.shopId() > 0
                ? index.ofShop(affected.shopId(), affected.after(), AT_ONCE)
                : index.inCategory(affected.categoryId(), affected.after(), AT_ONCE);
        outbox.add(keys);
        catchUp.wake();
        return keys.size() < AT_ONCE ? Optional.empty() : Optional.of(affected.from(keys.get(keys.size() - 1)));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Affected> rewriteAffectedTask(RewriteAffected rewrite) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> rewrite.run(instance.getData()));
        }
    }
}
