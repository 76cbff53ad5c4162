package dev.sevenstar.inquiry;

import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said and done in one inquiry, for each side its own: notes are never read for the buyer. */
@Component
public class Conversations {

    private static final String MESSAGES = """
            select id, kind, author_id as by_id, author_name as by_name, body as what, files, request_key, quantity, target_fen,
            cast(null as varchar(10)) as from_state, cast(null as varchar(10)) as to_state, cast(null as varchar(20)) as reason, at
            from inquiry_message where shop_id = :shop and inquiry_id = :id""";

    /** That the first answer opened it shows by the answer itself. */
    private static final String MOVES = """
             union all select id, 'MOVED', by_id, by_name, detail, 0, null, null, null, from_state, to_state, reason, at
            from inquiry_transition where shop_id = :shop and inquiry_id = :id and not (from_state = 'NEW' and to_state = 'OPEN')""";

    private static final String ASSIGNMENTS = """
             union all select id, 'ASSIGNED', by_id, by_name, assignee_name, 0, null, null, null, null, null, null, at
            from inquiry_assignment where shop_id = :shop and inquiry_id = :id""";

    private final JdbcClient jdbc;
    private final InquiryFiles files;

    Conversations(JdbcClient jdbc, InquiryFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    public List<TimelineEntry> forShop(ShopKey inquiry) {
        return read(inquiry, MESSAGES + MOVES + ASSIGNMENTS);
    }

    /** Of the moves the buyer sees only that it was closed and taken up again, not the shop's judgement. */
    public List<TimelineEntry> forBuyer(ShopKey inquiry) {
        return read(
                inquiry,
                MESSAGES + " and kind <> 'NOTE'" + MOVES
                        + " and (to_state = 'CLOSED' or (from_state = 'CLOSED' and to_state in ('NEW', 'OPEN')))");
    }

    /** Whether somebody else wrote after the message that was on the screen. */
    public boolean newerThan(ShopKey inquiry, long messageId, long person) {
        return jdbc.sql("""
                select 1 from inquiry_message
                where shop_id = :shop and inquiry_id = :id and id > :seen and kind <> 'NOTE' and (author_id is null or author_id <> :person)
                limit 1""")
                .param("shop", inquiry.shopId())
                .param("id", inquiry.id())
                .param("seen", messageId)
                .param("person", person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private List<TimelineEntry> read(ShopKey inquiry, String sql) {
        var entries = jdbc.sql(sql + " order by id")
                .param("shop", inquiry.shopId())
                .param("id", inquiry.id())
                .query(Conversations::entry)
                .list();
        return files.attach(entries);
    }

    private static TimelineEntry entry(ResultSet row, int n) throws SQLException {
        return new TimelineEntry(
                row.getLong("id"),
                row.getString("kind"),
                row.getObject("by_id", Long.class),
                row.getString("by_name"),
                row.getString("what"),
                row.getInt("files"),
                row.getString("request_key"),
                List.of(),
                row.getObject("quantity", Integer.class),
                row.getObject("target_fen", Long.class),
                state(row.getString("from_state")),
                state(row.getString("to_state")),
                row.getString("reason") == null ? null : LostReason.valueOf(row.getString("reason")),
                at(row));
    }

    private static @Nullable InquiryState state(@Nullable String name) {
        return name == null ? null : InquiryState.valueOf(name);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
