package dev.sevenstar.payment.simulated;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerAnswer.Verdict;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the simulated partners remember. */
@Component
class SimulatedRows {

    private static final String SELECT = """
            select partner, call_number, act, amount_fen, verdict, reason, heard_at, wanted_at, decided_at, noticed
            from simulated_request
            """;
    private static final String ONE = "where partner = :partner and call_number = :key";

    private final JdbcClient jdbc;

    SimulatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Manner manner(Partner partner) {
        return jdbc.sql("select partner, behaviour, delay_seconds, twice, silent from simulated_partner"
                        + " where partner = :partner")
                .param("partner", partner.name())
                .query(SimulatedRows::manner)
                .optional()
                .orElseGet(() -> Manner.usual(partner));
    }

    private static Manner manner(ResultSet row, int index) throws SQLException {
        return new Manner(
                Partner.valueOf(row.getString("partner")),
                Behaviour.valueOf(row.getString("behaviour")),
                row.getInt("delay_seconds"),
                row.getBoolean("twice"),
                row.getBoolean("silent"));
    }

    void change(Manner manner) {
        var set = jdbc.sql("""
                update simulated_partner set behaviour = :behaviour, delay_seconds = :delay, twice = :twice, silent = :silent
                where partner = :partner""");
        if (with(set, manner).update() > 0) return;
        var add = jdbc.sql("""
                insert into simulated_partner (partner, behaviour, delay_seconds, twice, silent)
                values (:partner, :behaviour, :delay, :twice, :silent) on conflict do nothing""");
        with(add, manner).update();
    }

    private static JdbcClient.StatementSpec with(JdbcClient.StatementSpec statement, Manner manner) {
        return statement
                .param("partner", manner.partner().name())
                .param("behaviour", manner.behaviour().name())
                .param("delay", manner.delaySeconds())
                .param("twice", manner.twice())
                .param("silent", manner.silent());
    }

    /** Heard twice, it is kept once. What a buyer pays is wanted when the buyer says so. */
    void hear(PartnerRequest request, Instant now) {
        jdbc.sql("""
                insert into simulated_request (partner, call_number, act, amount_fen, verdict, reason, heard_at, wanted_at,
                    noticed)
                values (:partner, :key, :act, :amount, 'PENDING', '', :now, :wanted, 0) on conflict do nothing""")
                .param("partner", request.partner().name())
                .param("key", request.key())
                .param("act", request.act().name())
                .param("amount", request.amount().fen())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("wanted", request.act().isPaidByBuyer() ? null : now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false if it was wanted or decided before */
    boolean want(Partner partner, String key, Instant now) {
        return jdbc.sql("update simulated_request set wanted_at = :now " + ONE
                                + " and wanted_at is null and verdict = 'PENDING'")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("partner", partner.name())
                        .param("key", key)
                        .update()
                == 1;
    }

    /** @return false if it was decided before */
    boolean decide(Partner partner, String key, Verdict verdict, String reason, Instant now) {
        return jdbc.sql("""
                update simulated_request set verdict = :verdict, reason = :reason, decided_at = :now
                """ + ONE + " and verdict = 'PENDING'")
                        .param("verdict", verdict.name())
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("partner", partner.name())
                        .param("key", key)
                        .update()
                == 1;
    }

    void noticed(Partner partner, String key) {
        jdbc.sql("update simulated_request set noticed = noticed + 1 " + ONE)
                .param("partner", partner.name())
                .param("key", key)
                .update();
    }

    Optional<Kept> find(Partner partner, String key) {
        return jdbc.sql(SELECT + ONE)
                .param("partner", partner.name())
                .param("key", key)
                .query(SimulatedRows::kept)
                .optional();
    }

    /** What waits for somebody to decide, the longest first. */
    List<Kept> waiting(Partner partner, int limit) {
        return jdbc.sql(SELECT + """
                where partner = :partner and verdict = 'PENDING' and wanted_at is not null
                order by partner, verdict, wanted_at, call_number limit :limit""")
                .param("partner", partner.name())
                .param("limit", limit)
                .query(SimulatedRows::kept)
                .list();
    }

    /** Of one partner, the newest first. */
    List<Kept> newest(Partner partner, int limit) {
        return jdbc.sql(SELECT + """
                where partner = :partner order by partner desc, heard_at desc, call_number desc limit :limit""")
                .param("partner", partner.name())
                .param("limit", limit)
                .query(SimulatedRows::kept)
                .list();
    }

    Map<Partner, Manner> manners() {
        return jdbc
                .sql("select partner, behaviour, delay_seconds, twice, silent from simulated_partner")
                .query(SimulatedRows::manner)
                .list()
                .stream()
                .collect(Collectors.toMap(Manner::partner, manner -> manner));
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                Partner.valueOf(row.getString("partner")),
                row.getString("call_number"),
                PartnerAct.valueOf(row.getString("act")),
                Money.ofFen(row.getLong("amount_fen")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                time(row, "wanted_at"),
                time(row, "decided_at"),
                row.getInt("noticed"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
