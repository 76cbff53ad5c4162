package dev.sevenstar.listing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What time does to listings by itself: publish at the set minute, expire when the validity is over. */
@Component
class ListingClocks {

    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final PublishListing publish;
    private final Shelf shelf;
    private final Holds holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ListingClocks(
            JdbcClient jdbc,
            PublishListing publish,
            Shelf shelf,
            Holds holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.publish = publish;
        this.shelf = shelf;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** Each on its own, so that one that cannot be published hinders no other. */
    void publishScheduled() {
        due("scheduled_at").forEach(this::publishOne);
    }

    /** What is held stays until its last hold ends, and is not looked at before. */
    void expireOld() {
        due("expires_at").stream()
                .collect(Collectors.groupingBy(ShopKey::shopId))
                .forEach((shop, keys) -> {
                    var held = holds.of(shop, keys.stream().map(ShopKey::id).toList());
                    keys.forEach(key -> expireOne(key, Held.end(held.getOrDefault(key.id(), List.of()))));
                });
    }

    private void expireOne(ShopKey key, Optional<Instant> heldUntil) {
        shelf.change(key, Author.HOUSE, (listing, now) -> {
            if (!listing.isOnline()) return;
            heldUntil.ifPresentOrElse(listing::prolong, () -> listing.expire(now));
        });
    }

    @Transactional
    void publishOne(ShopKey key) {
        var outcome = publish.publish(key, Author.HOUSE);
        if (!outcome.isBlocked()) return;
        publish.unschedule(key, Author.HOUSE);
        var href = "/workbench/listings/" + key.number() + "/steps/check";
        events.publishEvent(Notice.toShop(
                key.shopId(),
                "listing",
                href,
                "listing.notice.schedule-failed",
                shelf.get(key).title()));
    }

    private List<ShopKey> due(String column) {
        return jdbc.sql("select shop_id, id from listing where " + column + " <= :now order by " + column + " limit "
                        + AT_ONCE)
                .param("now", Revisions.time(Times.now(clock)))
                .query(ShopKey.class)
                .list();
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> publishScheduledTask(ListingClocks clocks) {
            return Tasks.recurring("listing-publish-scheduled", FixedDelay.of(Duration.ofSeconds(20)))
                    .execute((instance, context) -> clocks.publishScheduled());
        }

        @Bean
        RecurringTask<Void> expireListingsTask(ListingClocks clocks) {
            return Tasks.recurring("listing-expire", FixedDelay.of(Duration.ofMinutes(5)))
                    .execute((instance, context) -> clocks.expireOld());
        }
    }
}
