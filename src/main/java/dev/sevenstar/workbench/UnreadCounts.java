package dev.sevenstar.workbench;

import dev.sevenstar.shared.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many are unread, for the bell on every page: counted to a hundred. */
@Component
class UnreadCounts {

    private static final int MOST = 100;

    private record Key(long shopId, long personId) {}

    private final Remembered<Key> counts = new Remembered<>(this::count);
    private final JdbcClient jdbc;

    UnreadCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int of(long shopId, long personId) {
        return counts.of(new Key(shopId, personId));
    }

    void changed(long shopId, long personId) {
        counts.changed(new Key(shopId, personId));
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
