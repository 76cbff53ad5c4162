package dev.sevenstar.payment.partner;

import dev.sevenstar.payment.partner.PartnerTry.Occasion;
import dev.sevenstar.payment.partner.PartnerTry.Said;
import dev.sevenstar.shared.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How what partners said lies in the database. */
@Component
class TryRows {

    private static final int LONGEST = 300;

    private final JdbcClient jdbc;

    TryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Partner partner, String key, Instant at, Occasion occasion, Said said, String detail) {
        jdbc.sql("""
                insert into partner_try (partner, call_number, id, at, occasion, said, detail)
                values (:partner, :key, :id, :at, :occasion, :said, :detail)""")
                .param("partner", partner.name())
                .param("key", key)
                .param("id", Ids.next())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("occasion", occasion.name())
                .param("said", said.name())
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST)))
                .update();
    }

    /** Of one request, the newest first. */
    List<PartnerTry> of(Partner partner, String key, int limit) {
        return jdbc.sql("""
                select at, occasion, said, detail from partner_try where partner = :partner and call_number = :key
                order by partner desc, call_number desc, id desc limit :limit""")
                .param("partner", partner.name())
                .param("key", key)
                .param("limit", limit)
                .query((row, index) -> new PartnerTry(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        Occasion.valueOf(row.getString("occasion")),
                        Said.valueOf(row.getString("said")),
                        row.getString("detail")))
                .list();
    }
}
