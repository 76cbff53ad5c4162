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
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A shop's new name stands on all its listings, a category's new words find all of its: a job puts them
 * into the outbox. Changes of one category that follow each other closely are taken together.
 */
@Component
class RewriteAffected {

    /** One of the two, the other is 0. */
    record Affected(long shopId, long categoryId) {}

    static final TaskDescriptor<Affected> TASK = TaskDescriptor.of("market-rewrite-affected", Affected.class);

    /** Every node has seen a change of the catalog after this. */
    static final Duration CATALOG_SEEN = Duration.ofSeconds(6);

    private static final Duration TOGETHER = Duration.ofSeconds(5);
    private static final int BATCH = 1_000;

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
        jobs.soon(TASK, Ids.text(Ids.next()), new Affected(described.shopId(), 0));
    }

    /** The job of a span begins only after its end: what comes while it runs belongs to the next. */
    @EventListener
    void on(CatalogChanged changed) {
        var now = clock.instant();
        var span = now.toEpochMilli() / TOGETHER.toMillis();
        var when = now.plus(TOGETHER).plus(CATALOG_SEEN);
        jobs.at(when, TASK, changed.categoryId() + "-" + span, new Affected(0, changed.categoryId()));
    }

    void run(Affected affected) {
        var last = Long.MIN_VALUE;
        List<ShopKey> keys;
        do {
            keys = affected.shopId() > 0
                    ? index.ofShop(affected.shopId(), last, BATCH)
                    : index.inCategory(affected.categoryId(), last, BATCH);
            outbox.add(keys);
            if (!keys.isEmpty()) last = keys.get(keys.size() - 1).id();
        } while (keys.size() == BATCH);
        catchUp.wake();
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
