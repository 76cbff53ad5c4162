package dev.sevenstar.listing;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the history of what was on sale before prices were kept: the present prices hold since they were published.
 * Each run does one shop and promises the next; a migration promised the first.
 */
@Component
class NotePresentPrices {

    /** The instance is the number of the last shop that is done. */
    static final TaskDescriptor<String> TASK = TaskDescriptor.of("listing-note-present-prices", String.class);

    private static final int AT_ONCE = 50;

    private record Present(long shopId, long id, String content) {

        SqlParameterSource row(Clock clock) {
            return new MapSqlParameterSource()
                    .addValue("shop", shopId)
                    .addValue("listing", id)
                    .addValue("now", Revisions.time(Times.now(clock)))
                    .addValue("prices", ContentJson.write(prices()));
        }

        PriceTable prices() {
            return PriceTable.of(ContentJson.content(content).sales());
        }
    }

    private final PublishedListings listings;
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NotePresentPrices(
            PublishedListings listings,
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.listings = listings;
        this.jdbc = jdbc;
        this.batches = batches;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    private void after(long lastShop) {
        listings.shopAfter(lastShop).ifPresent(shop -> {
            note(shop);
            jobs.soon(TASK, String.valueOf(shop), "");
        });
    }

    void note(long shopId) {
        for (var last = Optional.of(Long.MIN_VALUE); last.isPresent(); ) {
            var from = last.get();
            last = transaction.execute(status -> page(shopId, from));
        }
    }

    /** They are held until they are noted, so that nobody changes a price between reading and writing it. */
    private Optional<Long> page(long shopId, long after) {
        var ids = jdbc.sql("""
                select id from listing where shop_id = :shop and state = 'ONLINE' and id > :after
                order by shop_id, state, id limit :limit for update""")
                .param("shop", shopId)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) add(unnoted(shopId, ids));
        return ids.size() < AT_ONCE ? Optional.empty() : Optional.of(ids.get(ids.size() - 1));
    }

    private List<Present> unnoted(long shopId, List<Long> ids) {
        return jdbc.sql("""
                select l.shop_id, l.id, r.content
                from listing l join listing_revision r
                  on r.shop_id = l.shop_id and r.listing_id = l.id and r.number = l.published_number
                where l.shop_id = :shop and l.id in (:ids) and not exists (
                    select 1 from listing_price p where p.shop_id = l.shop_id and p.listing_id = l.id)""")
                .param("shop", shopId)
                .param("ids", ids)
                .query(Present.class)
                .list();
    }

    /** Of a closed shop they hold no longer; when it opens again they are what it had last. */
    private void add(List<Present> present) {
        batches.batchUpdate(
                """
                insert into listing_price (shop_id, listing_id, from_at, until_at, prices)
                select shop_id, id, published_at,
                       case when exists (select 1 from listing_shop_closed c where c.shop_id = :shop)
                            then cast(:now as timestamp with time zone) end,
                       :prices
                from listing where shop_id = :shop and id = :listing and published_at < :now""",
                present.stream()
                        .filter(each -> !each.prices().isEmpty())
                        .map(each -> each.row(clock))
                        .toArray(SqlParameterSource[]::new));
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<String> notePresentPricesTask(NotePresentPrices note) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> note.after(Long.parseLong(instance.getId())));
        }
    }
}
