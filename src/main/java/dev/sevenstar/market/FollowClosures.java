package dev.sevenstar.market;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.identity.events.ShopClosed;
import dev.sevenstar.identity.events.ShopReopened;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.jobs.Jobs;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the goods of a shop that closes out of the search, and brings them back when it stays after all. */
@Component
class FollowClosures {

    /** @param after the last listing that was put into the outbox */
    record Portion(long shopId, long after) {}

    static final TaskDescriptor<Portion> TASK = TaskDescriptor.of("market-follow-closures", Portion.class);

    private static final int AT_ONCE = 500;

    private final PublishedListings listings;
    private final SearchOutbox outbox;
    private final CatchUp catchUp;
    private final Jobs jobs;

    FollowClosures(PublishedListings listings, SearchOutbox outbox, CatchUp catchUp, Jobs jobs) {
        this.listings = listings;
        this.outbox = outbox;
        this.catchUp = catchUp;
        this.jobs = jobs;
    }

    @EventListener
    void on(ShopClosed closed) {
        promise(new Portion(closed.shopId(), 0));
    }

    @EventListener
    void on(ShopReopened reopened) {
        promise(new Portion(reopened.shopId(), 0));
    }

    private void promise(Portion portion) {
        jobs.soon(TASK, Ids.text(Ids.next()), portion);
    }

    private void run(Portion portion) {
        step(portion).ifPresent(this::promise);
    }

    /** Does some, and says what is left. */
    Optional<Portion> step(Portion portion) {
        var keys = listings.publishedOf(portion.shopId(), portion.after(), AT_ONCE);
        outbox.add(keys);
        catchUp.wake();
        return keys.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(
                        new Portion(portion.shopId(), keys.get(keys.size() - 1).id()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Portion> followClosuresTask(FollowClosures follow) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> follow.run(instance.getData()));
        }
    }
}
