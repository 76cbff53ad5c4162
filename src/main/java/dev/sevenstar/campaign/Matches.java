package dev.sevenstar.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How shops stand towards campaigns, as it was last judged. */
@Component
public class Matches {

    /** How many shops could register, nearly could, or were judged at all. */
    public record Count(int qualifying, int nearly, int judged) {}

    /** @param missing conditions, 0 if the shop could register */
    public record Standing(long campaignId, int missing, int fitting) {}

    /** So few things missing is nearly. */
    private static final int NEARLY = 2;

    private static final String COLUMNS =
            "select shop_id, campaign_id, in_scope, fitting, verdicts, judged_at from campaign_match ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    Matches(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Takes the place of what was judged before. */
    @Transactional
    void keep(Collection<Match> matches) {
        var rows = matches.stream()
                .sorted(Comparator.comparing(Match::shopId).thenComparing(Match::campaignId))
                .map(Matches::row)
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate("""
                insert into campaign_match (shop_id, campaign_id, missing, in_scope, fitting, verdicts, judged_at)
                values (:shop, :campaign, :missing, :scope, :fitting, :verdicts, :at)
                on conflict do nothing""", rows);
        batches.batchUpdate("""
                update campaign_match set missing = :missing, in_scope = :scope, fitting = :fitting,
                    verdicts = :verdicts, judged_at = :at
                where shop_id = :shop and campaign_id = :campaign and judged_at <= :at""", rows);
    }

    private static SqlParameterSource row(Match match) {
        return new MapSqlParameterSource()
                .addValue("shop", match.shopId())
                .addValue("campaign", match.campaignId())
                .addValue("missing", match.missing())
                .addValue("scope", match.inScope())
                .addValue("fitting", match.fitting())
                .addValue("verdicts", match.written())
                .addValue("at", match.judgedAt().atOffset(ZoneOffset.UTC));
    }

    /** How a shop stands, by campaign; what nobody has judged is missing. */
    public Map<Long, Standing> of(long shopId) {
        return jdbc.sql("""
                select campaign_id, missing, fitting from campaign_match where shop_id = :shop
                order by shop_id, campaign_id""").param("shop", shopId).query(Standing.class).list().stream()
                .collect(Collectors.toMap(Standing::campaignId, Function.identity()));
    }

    /** Empty while nobody has judged. */
    public Optional<Match> of(long shopId, long campaignId) {
        return jdbc.sql(COLUMNS + "where shop_id = :shop and campaign_id = :campaign")
                .param("shop", shopId)
                .param("campaign", campaignId)
                .query(Matches::match)
                .optional();
    }

    /** How these shops stand towards a campaign; whom nobody has judged is missing. */
    public Map<Long, Match> of(Collection<Long> shops, long campaignId) {
        if (shops.isEmpty()) return Map.of();
        return jdbc
                .sql(COLUMNS + "where shop_id in (:shops) and campaign_id = :campaign")
                .param("shops", shops)
                .param("campaign", campaignId)
                .query(Matches::match)
                .list()
                .stream()
                .collect(Collectors.toMap(Match::shopId, Function.identity()));
    }

    public Count count(long campaignId) {
        return jdbc.sql("""
                select coalesce(sum(case when missing = 0 then 1 else 0 end), 0) as qualifying,
                    coalesce(sum(case when missing between 1 and %d then 1 else 0 end), 0) as nearly,
                    count(*) as judged
                from campaign_match where campaign_id = :campaign""".formatted(NEARLY))
                .param("campaign", campaignId)
                .query(Count.class)
                .single();
    }

    private static Match match(ResultSet row, int index) throws SQLException {
        return new Match(
                row.getLong("shop_id"),
                row.getLong("campaign_id"),
                Match.read(row.getString("verdicts")),
                row.getInt("in_scope"),
                row.getInt("fitting"),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }
}
