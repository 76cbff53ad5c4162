package dev.sevenstar.workbench;

import dev.sevenstar.shared.Remembered;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many are unread, for the bell on every page: counted to a hundred. */
@Component
class UnreadCounts {

    private static final int MOST = 100;
    private static final String TOPIC = "unread-notifications";

    private record Key(long shopId, long personId) {

        static Key of(String word) {
            var ids = word.split("/");
            return new Key(Long.parseLong(ids[0]), Long.parseLong(ids[1]));
        }

        String word() {
            return shopId + "/" + personId;
        }
    }

    private final Remembered<Key> counts = new Remembered<>(this::count);
    private final JdbcClient jdbc;
    private final Nodes nodes;

    UnreadCounts(JdbcClient jdbc, Nodes nodes) {
        this.jdbc = jdbc;
        this.nodes = nodes;
    }

    int of(long shopId, long personId) {
        return counts.of(new Key(shopId, personId));
    }

    void changed(long shopId, long personId) {
        nodes.tell(TOPIC, new Key(shopId, personId).word());
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) counts.forget(Key.of(told.word()));
    }

    @EventListener
    void on(MaybeMissed missed) {
        counts.forgetAll();
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
