package dev.sevenstar.workbench;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many are unread, for the bell on every page: counted to a hundred, remembered for seconds. */
@Component
class UnreadCounts {

    private static final int MOST = 100;

    private record Key(long shopId, long personId) {}

    private final Cache<Key, Integer> counts = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(20))
            .maximumSize(10_000)
            .build();
    private final JdbcClient jdbc;

    UnreadCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(long shopId, long personId) {
        return counts.get(new Key(shopId, personId), this::count);
    }

    /** Forgets the count when the change can be seen by everybody. */
    void changed(long shopId, long personId) {
        Runnable forget = () -> counts.invalidate(new Key(shopId, personId));
        if (!TransactionSynchronizationManager.isSynchronizationActive()) forget.run();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    forget.run();
                }
            });
    }

    private int count(Key key) {
        return jdbc.sql("""
                select count(*) from (
                  select id from notification
                  where shop_id = :shop and person_id = :person and unread = true
                  order by shop_id, person_id, unread, id limit :most) as few""")
                .param("shop", key.shopId())
                .param("person", key.personId())
                .param("most", MOST)
                .query(Integer.class)
                .single();
    }
}
