package dev.sevenstar.listing;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who changed what, when, from what to what. Keystrokes of one sitting on one field are one entry. */
@Component
public class History {

    /** One line of the book; {@code field} and {@code detail} as in {@link Change}. */
    public record Entry(
            long id,
            Instant at,
            String personName,
            int revision,
            String field,
            String detail,
            String oldValue,
            String newValue) {}

    private static final Duration SITTING = Duration.ofMinutes(10);
    private static final int VALUE_MAX = 1_000;
    private static final int DETAIL_MAX = 200;

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(ShopKey listing, int revision, Author author, List<Change> changes, Instant now) {
        for (var change : changes)
            if (!continues(listing, revision, author, change, now)) add(listing, revision, author, change, now);
    }

    private boolean continues(ShopKey listing, int revision, Author author, Change change, Instant now) {
        if (change.field().equals("state")) return false;
        return jdbc.sql("""
                update listing_history set new_value = :to, at = :now
                where shop_id = :shop and listing_id = :listing and id = (
                    select max(h.id) from listing_history h
                    where h.shop_id = :shop and h.listing_id = :listing and h.field = :field and h.detail = :detail)
                  and revision = :revision and at > :since and person_id = :person and new_value = :from""")
                        .param("to", cut(change.to(), VALUE_MAX))
                        .param("from", cut(change.from(), VALUE_MAX))
                        .param("now", Revisions.time(now))
                        .param("since", Revisions.time(now.minus(SITTING)))
                        .param("shop", listing.shopId())
                        .param("listing", listing.id())
                        .param("field", change.field())
                        .param("detail", cut(change.detail(), DETAIL_MAX))
                        .param("revision", revision)
                        .param("person", author.personId())
                        .update()
                == 1;
    }

    private void add(ShopKey listing, int revision, Author author, Change change, Instant now) {
        jdbc.sql("""
                insert into listing_history (shop_id, listing_id, id, at, person_id, person_name, revision, field, detail, old_value, new_value)
                values (:shop, :listing, :id, :now, :person, :name, :revision, :field, :detail, :from, :to)""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("id", Ids.next())
                .param("now", Revisions.time(now))
                .param("person", author.personId())
                .param("name", author.name())
                .param("revision", revision)
                .param("field", change.field())
                .param("detail", cut(change.detail(), DETAIL_MAX))
                .param("from", cut(change.from(), VALUE_MAX))
                .param("to", cut(change.to(), VALUE_MAX))
                .update();
    }

    public List<Entry> of(ShopKey listing, @Nullable Long before, int limit) {
        return jdbc.sql("""
                select id, at, person_name, revision, field, detail, old_value, new_value from listing_history
                where shop_id = :shop and listing_id = :listing and id < :before
                order by shop_id desc, listing_id desc, id desc limit :limit""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(Entry.class)
                .list();
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
