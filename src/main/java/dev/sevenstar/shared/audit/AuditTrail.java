package dev.sevenstar.shared.audit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the book of sensitive acts of a shop, or of the platform (shop 0), the newest first. */
@Component
public class AuditTrail {

    public record Entry(
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

    /** What to look for; null: any. Ids tell the time, so dates need no index of their own. */
    public record Filter(
            @Nullable Long personId,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant until) {}

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the cursor of the page before, null for the first */
    public Slice<Entry> of(long shopId, Filter filter, @Nullable String before, int limit) {
        var sql = new StringBuilder("""
                select id, at, person_id, person_name, address, action, subject, number, old_value, new_value
                from audit_entry
                where shop_id = :shop and id < :before and id >= :from""");
        if (filter.personId() != null) sql.append(" and person_id = :person");
        if (filter.action() != null) sql.append(" and action = :action");
        sql.append(" order by shop_id desc, id desc limit :limit");
        var rows = jdbc.sql(sql.toString())
                .param("shop", shopId)
                .param("before", end(filter, before))
                .param("from", filter.from() == null ? Long.MIN_VALUE : Ids.firstOf(filter.from()))
                .param("person", filter.personId())
                .param("action", filter.action())
                .param("limit", limit + 1)
                .query(Entry.class)
                .list();
        return Slice.of(rows, limit, entry -> Ids.text(entry.id()));
    }

    /** Who and what occurs among the newest, for the filters to choose from. */
    public List<Entry> recent(long shopId, int limit) {
        return of(shopId, new Filter(null, null, null, null), null, limit).rows();
    }

    private static long end(Filter filter, @Nullable String before) {
        var cursor = before == null ? Long.MAX_VALUE : Ids.parse(before);
        return filter.until() == null ? cursor : Math.min(cursor, Ids.firstOf(filter.until()));
    }
}
