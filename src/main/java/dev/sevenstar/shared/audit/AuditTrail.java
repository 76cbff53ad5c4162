package dev.sevenstar.shared.audit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the book of sensitive acts of a shop, or of the platform (shop 0), the newest first. */
@Component
public class AuditTrail {

    public record Entry(
            long shopId,
            long id,
            Instant at,
            @Nullable Long personId,
            String personName,
            String address,
            String action,
            String subject,
            String number,
            @Nullable String oldValue,
            @Nullable String newValue) {}

    /** What to look for; null: any. From the first moment on, up to and without the last. */
    public record Filter(
            @Nullable Long personId,
            @Nullable String action,
            @Nullable String number,
            @Nullable Instant from,
            @Nullable Instant until) {

        public static final Filter NONE = new Filter(null, null, null, null, null);

        private String index() {
            if (personId != null) return "person_id desc, ";
            if (number != null) return "number desc, ";
            return action != null ? "action desc, " : "";
        }
    }

    /** Where a page ends: entries of one moment are told apart by their number. */
    private record Cursor(Instant at, long id) {

        private static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), Long.MIN_VALUE);

        static Cursor of(@Nullable String typed, @Nullable Instant until) {
            var end = until == null ? END : new Cursor(until, Long.MIN_VALUE);
            if (typed == null) return end;
            var parts = typed.split("\\.");
            if (parts.length != 2 || !parts[0].matches("[0-9a-z]{1,12}")) throw new NotFound();
            var at = Instant.EPOCH.plus(Long.parseLong(parts[0], 36), ChronoUnit.MICROS);
            return at.isAfter(end.at) ? end : new Cursor(at, Ids.parse(parts[1]));
        }

        static String text(Entry entry) {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()), 36) + "." + Ids.text(entry.id());
        }
    }

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the cursor of the page before, null for the first */
    public Slice<Entry> of(long shopId, Filter filter, @Nullable String before, int limit) {
        return read(shopId, filter, before, limit);
    }

    /** Of the platform and of all shops; {@code before} as in {@link #of}. */
    public Slice<Entry> everywhere(Filter filter, @Nullable String before, int limit) {
        return read(null, filter, before, limit);
    }

    private Slice<Entry> read(@Nullable Long shopId, Filter filter, @Nullable String before, int limit) {
        var cursor = Cursor.of(before, filter.until());
        var sql = new StringBuilder("""
                select shop_id, id, at, person_id, person_name, address, action, subject, number, old_value, new_value
                from audit_entry
                where at >= :from and at <= :until and (at < :until or id < :id)""");
        if (shopId != null) sql.append(" and shop_id = :shop");
        if (filter.personId() != null) sql.append(" and person_id = :person");
        if (filter.number() != null) sql.append(" and number = :number");
        if (filter.action() != null) sql.append(" and action = :action");
        sql.append(" order by ").append(shopId == null ? "" : "shop_id desc, ");
        sql.append(filter.index()).append("at desc, id desc limit :limit");
        var rows = jdbc.sql(sql.toString())
                .param("shop", shopId)
                .param("from", utc(filter.from() == null ? Instant.EPOCH : filter.from()))
                .param("until", utc(cursor.at()))
                .param("id", cursor.id())
                .param("person", filter.personId())
                .param("number", filter.number())
                .param("action", filter.action())
                .param("limit", limit + 1)
                .query(Entry.class)
                .list();
        return Slice.of(rows, limit, Cursor::text);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Who and what occurs among the newest, for the filters to choose from. */
    public List<Entry> recent(long shopId, int limit) {
        return of(shopId, Filter.NONE, null, limit).rows();
    }
}
