package dev.sevenstar.campaign.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody of the staff is looking at a listing. */
public record Assignment(long personId, String name, Instant at) {

    /** ◇ Whoever has not decided by then has gone home. */
    public static final Duration HOLDS = Duration.ofMinutes(30);

    public boolean holdsAt(Instant now) {
        return !at.plus(HOLDS).isBefore(now);
    }

    static @Nullable Assignment of(ResultSet row) throws SQLException {
        var at = row.getObject("taken_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Assignment(row.getLong("taken_person"), row.getString("taken_name"), at.toInstant());
    }
}
