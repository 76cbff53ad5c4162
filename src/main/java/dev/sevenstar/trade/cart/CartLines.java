package dev.sevenstar.trade.cart;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people mean to order. Each sees their own. */
@Component
public class CartLines {

    public static final int MOST = 200;

    /** ◇ How long what was removed can be put back. */
    static final Duration BACK_WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    CartLines(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Those that were removed a moment ago are among them, the oldest first. */
    List<CartLine> of(long person) {
        return jdbc.sql("""
                select id, shop_id, listing_id, sku, quantity, seen_fen, seen_revision, ticked, removed_at
                from trade_cart_line
                where person_id = :person and (removed_at is null or removed_at > :since)
                order by person_id, id""")
                .param("person", person)
                .param("since", forgottenBefore())
                .query(CartLines::line)
                .list();
    }

    public int count(long person) {
        return jdbc.sql("select count(*) from trade_cart_line where person_id = :person and removed_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    void add(long person, List<CartLine> lines) {
        batches.batchUpdate("""
                insert into trade_cart_line (person_id, id, shop_id, listing_id, sku, quantity, seen_fen, seen_revision, ticked)
                values (:person, :id, :shop, :listing, :sku, :quantity, :seen, :revision, :ticked)
                on conflict do nothing""", rows(person, lines));
    }

    void save(long person, List<CartLine> lines) {
        batches.batchUpdate("""
                update trade_cart_line set quantity = :quantity, seen_fen = :seen, seen_revision = :revision,
                    ticked = :ticked, removed_at = :removed
                where person_id = :person and id = :id""", rows(person, lines));
    }

    /** Takes lines out; they can be put back for a while. */
    @Transactional
    public void remove(long person, Collection<Long> ids) {
        forget(person);
        mark(person, ids, Times.now(clock));
    }

    /** Puts back what was removed a moment ago. */
    @Transactional
    public void putBack(long person, Collection<Long> ids) {
        mark(person, ids, null);
    }

    private void mark(long person, Collection<Long> ids, @Nullable Instant at) {
        if (ids.isEmpty()) return;
        jdbc.sql("update trade_cart_line set removed_at = :at where person_id = :person and id in (:ids)")
                .param("at", utc(at))
                .param("person", person)
                .param("ids", ids)
                .update();
    }

    /** What was ordered is not to be ordered any more. */
    public void ordered(long person, List<Wanted> wanted) {
        batches.batchUpdate(
                "delete from trade_cart_line where person_id = :person and listing_id = :listing and sku = :sku",
                wanted.stream()
                        .map(each -> new MapSqlParameterSource()
                                .addValue("person", person)
                                .addValue("listing", each.listingId())
                                .addValue("sku", each.sku()))
                        .toArray(SqlParameterSource[]::new));
    }

    void forget(long person) {
        jdbc.sql("delete from trade_cart_line where person_id = :person and removed_at <= :since")
                .param("person", person)
                .param("since", forgottenBefore())
                .update();
    }

    private @Nullable OffsetDateTime forgottenBefore() {
        return utc(Times.now(clock).minus(BACK_WITHIN));
    }

    private static SqlParameterSource[] rows(long person, List<CartLine> lines) {
        return lines.stream()
                .map(line -> new MapSqlParameterSource()
                        .addValue("person", person)
                        .addValue("id", line.id())
                        .addValue("shop", line.shopId())
                        .addValue("listing", line.listingId())
                        .addValue("sku", line.sku())
                        .addValue("quantity", line.quantity())
                        .addValue("seen", line.seen().fen())
                        .addValue("revision", line.seenRevision())
                        .addValue("ticked", line.ticked())
                        .addValue("removed", utc(line.removedAt())))
                .toArray(SqlParameterSource[]::new);
    }

    static CartLine fresh(long shopId, Wanted wanted, Money seen, int revision) {
        return new CartLine(
                Ids.next(), shopId, wanted.listingId(), wanted.sku(), wanted.quantity(), seen, revision, true, null);
    }

    private static CartLine line(ResultSet row, int index) throws SQLException {
        var removed = row.getObject("removed_at", OffsetDateTime.class);
        return new CartLine(
                row.getLong("id"),
                row.getLong("shop_id"),
                row.getLong("listing_id"),
                row.getString("sku"),
                row.getInt("quantity"),
                Money.ofFen(row.getLong("seen_fen")),
                row.getInt("seen_revision"),
                row.getBoolean("ticked"),
                removed == null ? null : removed.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
