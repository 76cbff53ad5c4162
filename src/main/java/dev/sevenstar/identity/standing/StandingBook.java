package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that was ever recorded of a shop's standing, the newest first. */
@Component
public class StandingBook {

    /** @param untilDay the last day it holds, before {@code agreedUntil} if it was ended */
    public record Recognised(
            long id,
            RecognitionKind kind,
            LocalDate fromDay,
            LocalDate untilDay,
            LocalDate agreedUntil,
            String note,
            String endNote,
            Instant givenAt,
            String byName) {}

    public record Punished(
            long id,
            PenaltyKind kind,
            String reason,
            int points,
            Instant fromAt,
            Instant untilAt,
            Instant givenAt,
            String byName,
            @Nullable Instant liftedAt,
            String lifterName,
            String liftNote) {

        public boolean isOpen(Instant now) {
            return liftedAt == null && !now.isBefore(fromAt) && now.isBefore(untilAt);
        }
    }

    private final JdbcClient jdbc;

    StandingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<Recognised> recognitions(long shopId, @Nullable String before, int limit) {
        var rows = jdbc.sql("""
                select id, kind, from_day, until_day, agreed_until, note, end_note, given_at, by_name
                from shop_recognition where shop_id = :shop and id < :before
                order by shop_id desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("before", cursor(before))
                .param("limit", limit + 1)
                .query(Recognised.class)
                .list();
        return Slice.of(rows, limit, row -> Ids.text(row.id()));
    }

    public Slice<Punished> penalties(long shopId, @Nullable String before, int limit) {
        var rows = jdbc.sql("""
                select id, kind, reason, points, from_at, until_at, given_at, by_name, lifted_at, lifter_name, lift_note
                from shop_penalty where shop_id = :shop and id < :before
                order by shop_id desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("before", cursor(before))
                .param("limit", limit + 1)
                .query(Punished.class)
                .list();
        return Slice.of(rows, limit, row -> Ids.text(row.id()));
    }

    private static long cursor(@Nullable String before) {
        return before == null || before.isBlank() ? Long.MAX_VALUE : Ids.parse(before);
    }
}
