package dev.sevenstar.campaign.registration;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.RecordJson;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What shops bring to a campaign, as lists for the staff: each one statement, whatever its length. */
@Component
public class ReviewQueue {

    /** Further than this nobody counts. */
    public static final int COUNTED = 999;

    /**
     * A listing in the queue.
     *
     * @param answers of its shop, one to each of the campaign's questions
     * @param with who of the staff is looking at it, null for nobody
     */
    public record Row(
            ShopKey listing,
            Entry entry,
            List<String> answers,
            @Nullable Assignment with) {}

    /** Whose part of the queue is asked for. @param fresh what was taken before counts as nobody's */
    public record Reader(long personId, Instant fresh) {}

    /** How many there are of each, {@link #COUNTED} and one for more than that. */
    public record Count(int waiting, int leaving) {}

    /** Where a page of it ended. */
    private record Cursor(Instant at, long shopId, long listingId) {

        static final Cursor FIRST = new Cursor(Instant.EPOCH, 0, 0);
        static final Cursor LATEST = new Cursor(TimeCursor.START.at(), Long.MAX_VALUE, Long.MAX_VALUE);

        static Cursor parse(String text, Cursor start) {
            if (text.isEmpty()) return start;
            var parts = text.split("~");
            if (parts.length != 3) throw new NotFound();
            try {
                return new Cursor(Instant.parse(parts[0]), Ids.parse(parts[1]), Ids.parse(parts[2]));
            } catch (DateTimeException notOurs) {
                throw new NotFound();
            }
        }

        static String text(@Nullable Instant at, ShopKey listing) {
            return Objects.requireNonNull(at) + "~" + Ids.text(listing.shopId()) + "~" + listing.number();
        }
    }

    private static final String COLUMNS = """
            select e.shop_id, e.listing_id, e.state, e.offer, e.reason, e.submitted_at, e.decided_at, r.answers,
                a.taken_person, a.taken_name, a.taken_at
            from campaign_entry e
                join campaign_registration r on r.shop_id = e.shop_id and r.campaign_id = e.campaign_id
                left join campaign_assignment a on a.shop_id = e.shop_id and a.campaign_id = e.campaign_id
                    and a.listing_id = e.listing_id
            where e.campaign_id = :campaign and e.state = :state
            """;

    private static final String HANDED_IN = """
             and e.submitted_at >= :at and (e.submitted_at > :at
                or e.shop_id > :shop or e.shop_id = :shop and e.listing_id > :listing)
            order by e.campaign_id, e.state, e.submitted_at, e.shop_id, e.listing_id limit :limit""";

    private static final String DECIDED = """
             and e.decided_at <= :at and (e.decided_at < :at
                or e.shop_id < :shop or e.shop_id = :shop and e.listing_id < :listing)
            order by e.campaign_id desc, e.state desc, e.decided_at desc, e.shop_id desc, e.listing_id desc
            limit :limit""";

    private static final String MINE = """
            select e.shop_id, e.listing_id, e.state, e.offer, e.reason, e.submitted_at, e.decided_at, r.answers,
                a.taken_person, a.taken_name, a.taken_at, a.waiting_since
            from campaign_assignment a
                join campaign_entry e on e.shop_id = a.shop_id and e.campaign_id = a.campaign_id
                    and e.listing_id = a.listing_id and e.state = 'SUBMITTED'
                join campaign_registration r on r.shop_id = a.shop_id and r.campaign_id = a.campaign_id
            where a.campaign_id = :campaign and a.taken_person = :person and a.waiting_since >= :at
                and (a.waiting_since > :at or a.shop_id > :shop or a.shop_id = :shop and a.listing_id > :listing)
            order by a.campaign_id, a.taken_person, a.waiting_since, a.shop_id, a.listing_id limit :limit""";

    private final JdbcClient jdbc;

    ReviewQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a state, the first to be handed in first. @param after the cursor of the page before, or empty */
    public Slice<Row> handedIn(long campaignId, EntryState state, String after, int size) {
        return slice(
                read(COLUMNS + HANDED_IN, campaignId, Cursor.parse(after, Cursor.FIRST), size)
                        .param("state", state.name()),
                size);
    }

    /** Those that wait, but for what somebody else is looking at. */
    public Slice<Row> free(long campaignId, Reader reader, String after, int size) {
        var nobodyElse = "and (a.taken_person is null or a.taken_person = :person or a.taken_at < :fresh)";
        return slice(
                read(COLUMNS + nobodyElse + HANDED_IN, campaignId, Cursor.parse(after, Cursor.FIRST), size)
                        .param("state", EntryState.SUBMITTED.name())
                        .param("person", reader.personId())
                        .param("fresh", reader.fresh().atOffset(ZoneOffset.UTC)),
                size);
    }

    /** Those that wait and somebody has taken. */
    public Slice<Row> of(long campaignId, long personId, String after, int size) {
        return slice(
                read(MINE, campaignId, Cursor.parse(after, Cursor.FIRST), size).param("person", personId), size);
    }

    /** Those of a state, the last to be decided first. */
    public Slice<Row> decided(long campaignId, EntryState state, String after, int size) {
        var rows = read(COLUMNS + DECIDED, campaignId, Cursor.parse(after, Cursor.LATEST), size)
                .param("state", state.name())
                .query(ReviewQueue::row)
                .list();
        return Slice.of(rows, size, row -> Cursor.text(row.entry().decidedAt(), row.listing()));
    }

    private JdbcClient.StatementSpec read(String sql, long campaignId, Cursor from, int size) {
        return jdbc.sql(sql)
                .param("campaign", campaignId)
                .param("at", from.at().atOffset(ZoneOffset.UTC))
                .param("shop", from.shopId())
                .param("listing", from.listingId())
                .param("limit", size + 1);
    }

    private static Slice<Row> slice(JdbcClient.StatementSpec asked, int size) {
        return Slice.of(
                asked.query(ReviewQueue::row).list(),
                size,
                row -> Cursor.text(row.entry().submittedAt(), row.listing()));
    }

    /** How many wait and how many ask to leave; what nobody would read to the end is not counted to the end. */
    public Count count(long campaignId) {
        var some = """
                (select count(*) from (select 1 from campaign_entry where campaign_id = :campaign and state = '%s'
                    limit :most) as %s)""";
        return jdbc.sql("select " + some.formatted(EntryState.SUBMITTED, "w") + " as waiting, "
                        + some.formatted(EntryState.LEAVING, "l") + " as leaving")
                .param("campaign", campaignId)
                .param("most", COUNTED + 1)
                .query(Count.class)
                .single();
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new ShopKey(row.getLong("shop_id"), row.getLong("listing_id")),
                RegistrationRows.entry(row, index),
                List.of(RecordJson.read(row.getString("answers"), String[].class)),
                Assignment.of(row));
    }
}
