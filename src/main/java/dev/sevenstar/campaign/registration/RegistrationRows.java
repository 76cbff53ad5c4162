package dev.sevenstar.campaign.registration;

import dev.sevenstar.campaign.registration.Registration.Key;
import dev.sevenstar.campaign.registration.Registration.Signature;
import dev.sevenstar.shared.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How a registration lies in its two tables. */
@Component
class RegistrationRows {

    private static final String ONE = "shop_id = :shop and campaign_id = :campaign";

    private record Head(
            long version, List<String> answers, @Nullable Signature signature) {}

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    RegistrationRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<Registration> read(Key key) {
        return of(
                        "select version, answers, signed_person, signed_name, signed_at from campaign_registration where "
                                + ONE,
                        key)
                .query(RegistrationRows::head)
                .optional()
                .map(head -> new Registration(key, head.version(), head.answers(), head.signature(), entries(key)));
    }

    private List<Entry> entries(Key key) {
        return of(
                        "select listing_id, state, offer, reason, submitted_at, decided_at from campaign_entry where "
                                + ONE + " order by shop_id, campaign_id, listing_id",
                        key)
                .query(RegistrationRows::entry)
                .list();
    }

    /** Somebody who writes at the same time waits here. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Key key) {
        of("""
                insert into campaign_registration (shop_id, campaign_id, version, answers)
                values (:shop, :campaign, 0, '[]') on conflict do nothing""", key).update();
        var held = of("select version from campaign_registration where " + ONE + " for update", key)
                .query(Long.class)
                .single();
        if (held < 0) throw new IllegalStateException("version " + held);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Registration registration) {
        var signature = registration.signature().orElse(null);
        var rows = of("""
                update campaign_registration set version = version + 1, answers = :answers, signed_person = :person,
                    signed_name = :name, signed_at = :at
                where shop_id = :shop and campaign_id = :campaign and version = :version""", registration.key())
                .param("answers", RecordJson.write(registration.answers()))
                .param("person", signature == null ? null : signature.personId())
                .param("name", signature == null ? null : signature.name())
                .param("at", signature == null ? null : time(signature.at()))
                .param("version", registration.version())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("registration " + registration.key());
        writeEntries(registration);
    }

    private void writeEntries(Registration registration) {
        of("delete from campaign_entry where " + ONE, registration.key()).update();
        batches.batchUpdate(
                """
                insert into campaign_entry (shop_id, campaign_id, listing_id, state, held, offer, reason, submitted_at,
                    decided_at)
                values (:shop, :campaign, :listing, :state, :held, :offer, :reason, :submitted, :decided)""",
                registration.entries().stream()
                        .map(entry -> row(registration.key(), entry))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource row(Key key, Entry entry) {
        return new MapSqlParameterSource()
                .addValue("shop", key.shopId())
                .addValue("campaign", key.campaignId())
                .addValue("listing", entry.listingId())
                .addValue("state", entry.state().name())
                .addValue("held", entry.state().isHeld())
                .addValue("offer", RecordJson.write(entry.offer()))
                .addValue("reason", entry.reason())
                .addValue("submitted", time(entry.submittedAt()))
                .addValue("decided", time(entry.decidedAt()));
    }

    private JdbcClient.StatementSpec of(String sql, Key key) {
        return jdbc.sql(sql).param("shop", key.shopId()).param("campaign", key.campaignId());
    }

    private static Head head(ResultSet row, int index) throws SQLException {
        var at = instant(row, "signed_at");
        return new Head(
                row.getLong("version"),
                List.of(RecordJson.read(row.getString("answers"), String[].class)),
                at == null ? null : new Signature(row.getLong("signed_person"), row.getString("signed_name"), at));
    }

    static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("listing_id"),
                EntryState.valueOf(row.getString("state")),
                RecordJson.read(row.getString("offer"), Offer.class),
                row.getString("reason"),
                instant(row, "submitted_at"),
                instant(row, "decided_at"));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
