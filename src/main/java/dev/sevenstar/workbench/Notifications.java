package dev.sevenstar.workbench;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.signals.Signals;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each seat was told, newest first. */
@Component
public class Notifications {

    static final String CHANGED = "notifications-changed";
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_ARGS = 1000;

    private final JdbcClient jdbc;
    private final Signals signals;
    private final UnreadCounts unread;
    private final Clock clock;

    Notifications(JdbcClient jdbc, Signals signals, UnreadCounts unread, Clock clock) {
        this.jdbc = jdbc;
        this.signals = signals;
        this.unread = unread;
        this.clock = clock;
    }

    public int unread(long shopId, long personId) {
        return unread.of(shopId, personId);
    }

    public Slice<Notification> of(Seat seat, long before, int limit) {
        var read = jdbc.sql("""
                select id, message_key, message_args, href, unread, at
                from notification
                where shop_id = :shop and person_id = :person and id < :before
                order by shop_id desc, person_id desc, id desc limit :limit""")
                .param("shop", seat.shopId())
                .param("person", seat.personId())
                .param("before", before)
                .param("limit", limit + 1)
                .query(Notification.class)
                .list();
        return Slice.of(read, limit, Notification::number);
    }

    /** Marks one as read and tells where it leads. */
    @Transactional
    public String read(Seat seat, long id) {
        var href = jdbc.sql("select href from notification where shop_id = :shop and person_id = :person and id = :id")
                .param("shop", seat.shopId())
                .param("person", seat.personId())
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        jdbc.sql("""
                update notification set unread = false
                where shop_id = :shop and person_id = :person and id = :id and unread""")
                .param("shop", seat.shopId())
                .param("person", seat.personId())
                .param("id", id)
                .update();
        changed(seat.shopId(), seat.personId());
        return href;
    }

    @Transactional
    public void readAll(Seat seat) {
        jdbc.sql("""
                update notification set unread = false
                where shop_id = :shop and person_id = :person and unread""")
                .param("shop", seat.shopId())
                .param("person", seat.personId())
                .update();
        changed(seat.shopId(), seat.personId());
    }

    void give(long personId, Notice notice) {
        var args = Notification.joined(notice.args());
        jdbc.sql("""
                insert into notification (shop_id, person_id, id, message_key, message_args, href, unread, at)
                values (:shop, :person, :id, :key, :args, :href, true, :at)""")
                .param("shop", notice.shopId())
                .param("person", personId)
                .param("id", Ids.next())
                .param("key", notice.key())
                .param("args", args.substring(0, Math.min(args.length(), LONGEST_ARGS)))
                .param("href", notice.href())
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        changed(notice.shopId(), personId);
    }

    int forgetOld() {
        return jdbc.sql("delete from notification where at < :bound")
                .param("bound", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void changed(long shopId, long personId) {
        unread.changed(shopId, personId);
        signals.person(personId, CHANGED);
    }
}
