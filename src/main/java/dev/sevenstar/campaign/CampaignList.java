package dev.sevenstar.campaign;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns as lists. */
@Component
public class CampaignList {

    /** One of them in a list. */
    public record Row(
            long id,
            CampaignState state,
            CampaignKind kind,
            Tone tone,
            String title,
            String tagline,
            Instant signUpFrom,
            Instant signUpUntil,
            Instant reviewUntil,
            Instant warmUpFrom,
            Instant liveFrom,
            Instant liveUntil,
            @Nullable Integer shopQuota) {

        public String number() {
            return Ids.text(id);
        }

        public Schedule schedule() {
            return new Schedule(signUpFrom, signUpUntil, reviewUntil, warmUpFrom, liveFrom, liveUntil);
        }
    }

    private static final String COLUMNS = """
            select id, state, kind, tone, title, tagline, sign_up_from, sign_up_until, review_until, warm_up_from,
                live_from, live_until, shop_quota
            from campaign
            """;

    private final JdbcClient jdbc;

    CampaignList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a state, the latest to go live first.
     *
     * @param after the cursor of the page before, empty for the first
     */
    public Slice<Row> of(CampaignState state, String after, int size) {
        var from = TimeCursor.parse(after);
        var rows = jdbc.sql(COLUMNS + """
                where state = :state and live_from <= :at and (live_from < :at or id < :id)
                order by state desc, live_from desc, id desc limit :limit""")
                .param("state", state.name())
                .param("at", from.sql())
                .param("id", from.id())
                .param("limit", size + 1)
                .query(Row.class)
                .list();
        return Slice.of(rows, size, row -> new TimeCursor(row.liveFrom(), row.id()).text());
    }

    /** Those that are published and not yet settled, the first to go live first; a few hundred at most. */
    public List<Row> open() {
        return jdbc.sql(COLUMNS + "where state = 'PUBLISHED' order by state, live_from, id")
                .query(Row.class)
                .list();
    }

    /** Those that anything happens to in this time, from the first day of registration to the last of the sale. */
    public List<Row> between(Instant from, Instant until) {
        var ofState = COLUMNS + "where state = '%s' and live_from > :earliest and live_from < :latest";
        return jdbc
                .sql(ofState.formatted(CampaignState.PUBLISHED) + " union all "
                        + ofState.formatted(CampaignState.SETTLED))
                .param("earliest", from.minus(Schedule.LIVE_AT_MOST).atOffset(ZoneOffset.UTC))
                .param("latest", until.plus(Schedule.AHEAD_AT_MOST).atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> row.liveUntil().isAfter(from) && row.signUpFrom().isBefore(until))
                .toList();
    }
}
