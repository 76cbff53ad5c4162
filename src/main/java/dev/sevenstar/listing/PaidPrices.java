package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What buyers paid for a piece where it was less than the listing said: a price changed for them, or risen since. */
@Component
public class PaidPrices {

    /**
     * So many pieces of a SKU, paid together.
     *
     * @param line tells it from the others under the same reference
     * @param selection how many pieces of the listing were bought together, which chooses the tier
     */
    public record Paid(long listingId, int line, String sku, int pieces, int selection, Money amount) {

        /** Of one piece, rounded down to the fen. */
        Money price() {
            return Money.ofFen(amount.fen() / pieces);
        }
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    PaidPrices(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps those that are lower than what was listed then, or were not listed at all. Told twice, it is kept once. */
    @Transactional
    public void note(long shopId, long reference, Collection<Paid> paid, Instant at) {
        var listed = listed(shopId, paid, at);
        var lower = paid.stream()
                .filter(each -> isLower(each, listed.getOrDefault(each.listingId(), List.of())))
                .map(each -> row(shopId, reference, each, at))
                .toArray(SqlParameterSource[]::new);
        if (lower.length > 0) batches.batchUpdate("""
                insert into listing_paid_price (shop_id, listing_id, reference, line, sku, quantity, price_fen, paid_at)
                values (:shop, :listing, :reference, :line, :sku, :quantity, :price, :at) on conflict do nothing""", lower);
    }

    /** It turned out not to be paid. */
    @Transactional
    public void forget(long shopId, long reference, Collection<Long> listingIds) {
        jdbc.sql("""
                delete from listing_paid_price
                where shop_id = :shop and listing_id in (:listings) and reference = :reference""")
                .param("shop", shopId)
                .param("listings", listingIds)
                .param("reference", reference)
                .update();
    }

    void forgetBefore(Instant paid) {
        jdbc.sql("delete from listing_paid_price where paid_at < :paid")
                .param("paid", Revisions.time(paid))
                .update();
    }

    private Map<Long, List<PriceTable>> listed(long shopId, Collection<Paid> paid, Instant at) {
        var listed = new HashMap<Long, List<PriceTable>>();
        jdbc.sql("""
                select listing_id, prices from listing_price
                where shop_id = :shop and listing_id in (:listings)
                  and from_at <= :at and (until_at is null or until_at > :at)""")
                .param("shop", shopId)
                .param("listings", paid.stream().map(Paid::listingId).collect(Collectors.toSet()))
                .param("at", Revisions.time(at))
                .query(row -> {
                    listed.put(row.getLong("listing_id"), List.of(ContentJson.prices(row.getString("prices"))));
                });
        return listed;
    }

    private static boolean isLower(Paid paid, List<PriceTable> listed) {
        return listed.stream()
                .flatMap(table -> table.find(paid.sku(), paid.selection()).stream())
                .allMatch(price -> paid.price().isBelow(price));
    }

    private static SqlParameterSource row(long shopId, long reference, Paid paid, Instant at) {
        return new MapSqlParameterSource()
                .addValue("shop", shopId)
                .addValue("listing", paid.listingId())
                .addValue("reference", reference)
                .addValue("line", paid.line())
                .addValue("sku", paid.sku())
                .addValue("quantity", paid.selection())
                .addValue("price", paid.price().fen())
                .addValue("at", Revisions.time(at));
    }
}
