package dev.sevenstar.listing;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many listings on sale lack which stars, kept beside the list like {@link Tallies}. */
@Component
class Lacks {

    /** @param missing the stars as {@link Star#mask} writes them */
    record Lack(long shopId, int missing, int total) {}

    private final JdbcClient jdbc;

    Lacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lack> of(Collection<Long> shopIds) {
        return jdbc.sql("""
                select l.shop_id, l.missing_stars as missing, l.total
                from unnest(cast(:shops as bigint array)) as wanted(wanted_id)
                join listing_lack l on l.shop_id = wanted_id""")
                .param("shops", shopIds.toArray(Long[]::new))
                .query(Lack.class)
                .list();
    }

    /** From what a listing lacked to what it lacks, empty while it is not on sale; the smaller first, as two may cross. */
    void move(long shopId, OptionalInt from, OptionalInt to) {
        if (from.equals(to)) return;
        if (from.orElse(-1) < to.orElse(-1)) {
            take(shopId, from);
            add(shopId, to);
        } else {
            add(shopId, to);
            take(shopId, from);
        }
    }

    private void take(long shopId, OptionalInt missing) {
        if (missing.isPresent()) change(shopId, missing.getAsInt(), -1);
    }

    private void add(long shopId, OptionalInt missing) {
        if (missing.isEmpty()) return;
        jdbc.sql("""
                insert into listing_lack (shop_id, missing_stars, total) values (:shop, :missing, 0)
                on conflict do nothing""").param("shop", shopId).param("missing", missing.getAsInt()).update();
        change(shopId, missing.getAsInt(), 1);
    }

    private void change(long shopId, int missing, int by) {
        jdbc.sql("update listing_lack set total = total + :by where shop_id = :shop and missing_stars = :missing")
                .param("by", by)
                .param("shop", shopId)
                .param("missing", missing)
                .update();
    }
}
