package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Credit lines as lists. Each view reads one index in its order. */
@Component
public class LineList {

    /**
     * Which lines of a shop to list.
     *
     * @param text part of a buyer's name, empty for any
     * @param after where the page before ended
     */
    public record Query(
            LineView view, String text, @Nullable String after) {}

    /** What a shop has lent in all. */
    public record Sums(int lines, Money limit, Money occupied) {

        public Money free() {
            return limit.minus(occupied);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    LineList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Slice<CreditLine> ofShop(long shopId, Query query, int limit) {
        var ending = query.view() == LineView.ENDING;
        var params = new HashMap<String, Object>();
        params.put("shop", shopId);
        params.put("limit", limit + 1);
        var sql = new StringBuilder(LineRows.SELECT).append("where shop_id = :shop");
        var state = query.view().state();
        if (state != null) {
            sql.append(" and state = :state");
            params.put("state", state.name());
        }
        if (ending) {
            sql.append(" and expires_on >= :today and expires_on <= :soon");
            params.put("today", today());
            params.put("soon", today().plusDays(LineView.ENDING_DAYS));
        }
        if (!query.text().isBlank()) {
            sql.append(" and lower(buyer_name) like :text");
            params.put("text", like(query.text()));
        }
        if (query.after() != null) {
            var column = ending ? "expires_on" : "occupied_fen";
            var side = ending ? ">" : "<";
            sql.append(" and %1$s %2$s= :at and (%1$s %2$s :at or buyer_person %2$s :after)".formatted(column, side));
            var cursor = Cursor.parse(query.after());
            params.put("at", ending ? cursor.day() : cursor.at());
            params.put("after", cursor.buyer());
        }
        sql.append(order(ending, state != null));
        var rows = jdbc.sql(sql + " limit :limit")
                .params(params)
                .query(LineRows::line)
                .list();
        return Slice.of(rows, limit, line -> Cursor.of(line, ending));
    }

    private static String order(boolean ending, boolean oneState) {
        if (ending) return " order by shop_id, expires_on, buyer_person";
        return oneState
                ? " order by shop_id desc, state desc, occupied_fen desc, buyer_person desc"
                : " order by shop_id desc, occupied_fen desc, buyer_person desc";
    }

    /** All that shops granted one person. */
    public List<CreditLine> ofBuyer(long person) {
        return jdbc.sql(LineRows.SELECT + "where buyer_person = :person order by buyer_person, shop_id")
                .param("person", person)
                .query(LineRows::line)
                .list();
    }

    /** Of all lines of a shop that are not closed. */
    public Sums sums(long shopId) {
        return jdbc.sql("""
                select count(*) as lines, coalesce(sum(limit_fen), 0) as limit_fen,
                    coalesce(sum(occupied_fen), 0) as occupied_fen
                from credit_line where shop_id = :shop and state <> 'CLOSED'""")
                .param("shop", shopId)
                .query((row, index) -> new Sums(
                        row.getInt("lines"),
                        Money.ofFen(row.getLong("limit_fen")),
                        Money.ofFen(row.getLong("occupied_fen"))))
                .single();
    }

    private static String like(String typed) {
        var plain = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return "%" + plain + "%";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    /** Where a page ends: what it is ordered by, and the buyer. */
    private record Cursor(long at, long buyer) {

        static String of(CreditLine line, boolean ending) {
            var at = ending
                    ? Objects.requireNonNull(line.expiresOn()).toEpochDay()
                    : line.occupied().fen();
            return Long.toString(at, 36) + "." + Ids.text(line.buyerPerson());
        }

        static Cursor parse(String text) {
            var parts = text.split("\\.");
            if (parts.length != 2 || !parts[0].matches("[0-9a-z]{1,9}")) throw new NotFound();
            return new Cursor(Long.parseLong(parts[0], 36), Ids.parse(parts[1]));
        }

        LocalDate day() {
            if (at > LocalDate.of(2999, 12, 31).toEpochDay()) throw new NotFound();
            return LocalDate.ofEpochDay(at);
        }
    }
}
