package dev.sevenstar.listing;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revisions that wait for the platform, and what became of them. */
@Component
public class Reviews {

    /** A waiting revision as the queue shows it. */
    public record Waiting(
            long shopId,
            long id,
            long listingId,
            int number,
            Instant submittedAt,
            String title,
            @Nullable Long coverPicture,
            @Nullable Long categoryId) {}

    private final JdbcClient jdbc;

    Reviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ShopKey listing, int number, Instant now) {
        jdbc.sql("""
                insert into listing_review (shop_id, id, listing_id, number, status, submitted_at, decided_by, reasons)
                values (:shop, :id, :listing, :number, 'WAITING', :now, '', '[]')""")
                .param("shop", listing.shopId())
                .param("id", Ids.next())
                .param("listing", listing.id())
                .param("number", number)
                .param("now", Revisions.time(now))
                .update();
    }

    public List<Waiting> waiting(long after, int limit) {
        return jdbc.sql("""
                select r.shop_id, r.id, r.listing_id, r.number, r.submitted_at, l.title, l.cover_picture, l.category_id
                from listing_review r join listing l on l.shop_id = r.shop_id and l.id = r.listing_id
                where r.status = 'WAITING' and r.id > :after
                order by r.status, r.id limit :limit""")
                .param("after", after)
                .param("limit", limit)
                .query(Waiting.class)
                .list();
    }

    public Optional<Waiting> find(long id) {
        return jdbc.sql("""
                select r.shop_id, r.id, r.listing_id, r.number, r.submitted_at, l.title, l.cover_picture, l.category_id
                from listing_review r join listing l on l.shop_id = r.shop_id and l.id = r.listing_id
                where r.status = 'WAITING' and r.id = :id""").param("id", id).query(Waiting.class).optional();
    }

    /** Decides a waiting review; false when somebody already has. */
    boolean decide(ShopKey listing, boolean approved, String by, List<RejectionReason> reasons, Instant now) {
        return jdbc.sql("""
                update listing_review set status = :status, decided_at = :now, decided_by = :by, reasons = :reasons
                where shop_id = :shop and listing_id = :listing and status = 'WAITING'""")
                        .param("status", approved ? "APPROVED" : "REJECTED")
                        .param("now", Revisions.time(now))
                        .param("by", by)
                        .param("reasons", ContentJson.write(reasons))
                        .param("shop", listing.shopId())
                        .param("listing", listing.id())
                        .update()
                > 0;
    }

    void takeBack(ShopKey listing) {
        jdbc.sql("""
                update listing_review set status = 'TAKEN_BACK'
                where shop_id = :shop and listing_id = :listing and status = 'WAITING'""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .update();
    }

    /** Why the last review sent the listing back; empty when it did not. */
    public List<RejectionReason> lastReasons(ShopKey listing) {
        return jdbc.sql("""
                select reasons from listing_review where shop_id = :shop and listing_id = :listing and status = 'REJECTED'
                order by shop_id desc, listing_id desc, id desc limit 1""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .query(String.class)
                .optional()
                .map(ContentJson::reasons)
                .orElse(List.of());
    }
}
