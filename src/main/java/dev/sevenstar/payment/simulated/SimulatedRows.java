package dev.sevenstar.payment.simulated;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerAnswer.Verdict;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the simulated partners remember. */
@Component
class SimulatedRows {

    /** A request as the partner keeps it. */
    record Kept(
            Partner partner,
            String number,
            PartnerAct act,
            Money amount,
            Verdict verdict,
            String reason,
            Instant heardAt,
            @Nullable Instant decidedAt,
            int noticed) {

        PartnerAnswer answer() {
            return switch (verdict) {
                case PENDING -> PartnerAnswer.pending();
                case DONE -> PartnerAnswer.done(amount, "SIM" + number);
                case REFUSED -> PartnerAnswer.refused(reason);
            };
        }
    }

    private static final String SELECT = """
            select partner, call_number, act, amount_fen, verdict, reason, heard_at, decided_at, noticed
            from simulated_request
            """;
    private static final String ONE = "where partner = :partner and call_number = :key";

    private final JdbcClient jdbc;

    SimulatedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Manner manner(Partner partner) {
        return jdbc.sql(
                        "select behaviour, delay_seconds, twice, silent from simulated_partner where partner = :partner")
                .param("partner", partner.name())
                .query((row, index) -> new Manner(
                        partner,
                        Behaviour.valueOf(row.getString("behaviour")),
                        row.getInt("delay_seconds"),
                        row.getBoolean("twice"),
                        row.getBoolean("silent")))
                .optional()
                .orElseGet(() -> Manner.usual(partner));
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

    /** Heard twice, it is kept once. */
    void hear(PartnerRequest request, Instant now) {
        jdbc.sql("""
                insert into simulated_request (partner, call_number, act, amount_fen, verdict, reason, heard_at, noticed)
                values (:partner, :key, :act, :amount, 'PENDING', '', :now, 0) on conflict do nothing""")
                .param("partner", request.partner().name())
                .param("key", request.key())
                .param("act", request.act().name())
                .param("amount", request.amount().fen())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
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

    /** Of one partner, the newest first, before this moment. */
    List<Kept> page(Partner partner, Instant before, int limit) {
        return jdbc.sql(SELECT + """
                where partner = :partner and heard_at < :before
                order by partner desc, heard_at desc, call_number desc limit :limit""")
                .param("partner", partner.name())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(SimulatedRows::kept)
                .list();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        return new Kept(
                Partner.valueOf(row.getString("partner")),
                row.getString("call_number"),
                PartnerAct.valueOf(row.getString("act")),
                Money.ofFen(row.getLong("amount_fen")),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("reason"),
                row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getInt("noticed"));
    }
}
