package dev.sevenstar.payment.partner;

import dev.sevenstar.payment.partner.PartnerAnswer.Verdict;
import dev.sevenstar.payment.partner.PartnerCall.State;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How requests to partners lie in the database. */
@Component
class CallRows {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SELECT = """
            select id, partner, call_number, act, shop_id, reference, amount_fen, details, state, made_at, asked_at, asked,
                decided_at, partner_number, reason, trouble, again_at
            from partner_call
            """;
    private static final String ONE = "where partner = :partner and call_number = :key";

    private final JdbcClient jdbc;

    CallRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(PartnerRequest request, Instant now) {
        return jdbc.sql("""
                insert into partner_call (partner, call_number, act, shop_id, reference, amount_fen, details, state, made_at,
                    asked, partner_number, reason, trouble)
                values (:partner, :key, :act, :shop, :reference, :amount, :details, 'WAITING', :now, 0, '', '', '')
                on conflict do nothing""")
                        .param("partner", request.partner().name())
                        .param("key", request.key())
                        .param("act", request.act().name())
                        .param("shop", request.shopId())
                        .param("reference", request.reference())
                        .param("amount", request.amount().fen())
                        .param("details", JSON.writeValueAsString(request.details()))
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** @param again when it is asked what became of it; null for never */
    void asked(Partner partner, String key, Instant now, @Nullable Instant again) {
        jdbc.sql("""
                update partner_call set state = case when state = 'WAITING' then 'ASKED' else state end,
                    asked_at = :now, asked = asked + 1, again_at = :again
                """ + ONE)
                .param("now", utc(now))
                .param("again", again == null ? null : utc(again))
                .param("partner", partner.name())
                .param("key", key)
                .update();
    }

    void decide(Partner partner, String key, PartnerAnswer answer, Instant now) {
        jdbc.sql("""
                update partner_call set state = :state, decided_at = :now, partner_number = :number, reason = :reason,
                    trouble = ''
                """ + ONE)
                .param("state", answer.verdict() == Verdict.DONE ? State.DONE.name() : State.REFUSED.name())
                .param("now", utc(now))
                .param("number", answer.number())
                .param("reason", answer.reason())
                .param("partner", partner.name())
                .param("key", key)
                .update();
    }

    void dispute(Partner partner, String key, String trouble) {
        jdbc.sql("update partner_call set trouble = :trouble " + ONE)
                .param("trouble", trouble)
                .param("partner", partner.name())
                .param("key", key)
                .update();
    }

    /** Takes the request until the transaction ends. */
    PartnerCall hold(Partner partner, String key) {
        var held = jdbc.sql("select call_number from partner_call " + ONE + " for update")
                .param("partner", partner.name())
                .param("key", key)
                .query(String.class)
                .optional();
        if (held.isEmpty()) throw new NotFound();
        return find(partner, key).orElseThrow(NotFound::new);
    }

    Optional<PartnerCall> find(Partner partner, String key) {
        return jdbc.sql(SELECT + ONE)
                .param("partner", partner.name())
                .param("key", key)
                .query(CallRows::call)
                .optional();
    }

    List<PartnerRequest> open(long shopId, long reference, PartnerAct act) {
        return jdbc
                .sql(SELECT + """
                where shop_id = :shop and reference = :reference and act = :act and state in ('WAITING', 'ASKED')
                order by shop_id, reference, partner, call_number""")
                .param("shop", shopId)
                .param("reference", reference)
                .param("act", act.name())
                .query(CallRows::call)
                .list()
                .stream()
                .map(PartnerCall::request)
                .toList();
    }

    /** Made before this one, the newest first. */
    List<PartnerCall> page(@Nullable Partner partner, @Nullable State state, long before, int limit) {
        var which = (partner == null ? "" : "partner = :partner and ") + (state == null ? "" : "state = :state and ");
        var order = (partner == null ? "" : "partner desc, ") + (state == null ? "" : "state desc, ");
        return jdbc.sql(SELECT + "where " + which + "id < :before order by " + order + "id desc limit :limit")
                .param("partner", partner == null ? null : partner.name())
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .param("limit", limit)
                .query(CallRows::call)
                .list();
    }

    /** Heard, not decided, and to be asked about by now, the longest first. */
    List<PartnerCall> undecided(Instant now, int limit) {
        return jdbc.sql(SELECT + """
                where state = 'ASKED' and again_at <= :now
                order by state, again_at, partner, call_number limit :limit""")
                .param("now", utc(now))
                .param("limit", limit)
                .query(CallRows::call)
                .list();
    }

    private static PartnerCall call(ResultSet row, int index) throws SQLException {
        var request = new PartnerRequest(
                Partner.valueOf(row.getString("partner")),
                PartnerAct.valueOf(row.getString("act")),
                row.getString("call_number"),
                row.getLong("shop_id"),
                row.getLong("reference"),
                Money.ofFen(row.getLong("amount_fen")),
                JSON.readValue(row.getString("details"), DETAILS));
        return new PartnerCall(
                row.getLong("id"),
                request,
                State.valueOf(row.getString("state")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                time(row, "asked_at"),
                row.getInt("asked"),
                time(row, "decided_at"),
                row.getString("partner_number"),
                row.getString("reason"),
                row.getString("trouble"),
                time(row, "again_at"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
