package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one person has asked, in whatever shop. */
@Component
public class BuyerInbox {

    public record Row(
            long shopId,
            long id,
            InquiryState state,
            Party turn,
            String listingTitle,
            @Nullable String listingCover,
            String listingUnit,
            int askQuantity,
            @Nullable Long askTargetFen,
            Instant lastAt,
            long activity,
            String lastText,
            int buyerUnread) {}

    private final JdbcClient jdbc;

    BuyerInbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param cursor where the page begins, 0 for the first */
    public Slice<Row> page(long personId, long cursor, int size) {
        var rows = jdbc.sql("""
                select shop_id, id, state, turn, listing_title, listing_cover, listing_unit, ask_quantity, ask_target_fen,
                last_at, activity, last_text, buyer_unread
                from inquiry where buyer_person = :person and activity < :before
                order by buyer_person desc, activity desc limit :n""")
                .param("person", personId)
                .param("before", cursor == 0 ? Long.MAX_VALUE : cursor)
                .param("n", size + 1)
                .query(Row.class)
                .list();
        return Slice.of(rows, size, row -> Long.toString(row.activity(), 36));
    }
}
