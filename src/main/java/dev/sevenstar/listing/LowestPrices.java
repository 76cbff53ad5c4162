package dev.sevenstar.listing;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What listings cost at their cheapest: two statements, however many listings of however many shops. */
@Component
public class LowestPrices {

    private record Of<T>(ShopKey listing, T value) {}

    private static final String WANTED =
            " from unnest(cast(:shops as bigint array), cast(:ids as bigint array)) as wanted(wanted_shop, wanted_id) join ";

    private static final String LISTED = "select shop_id, listing_id, prices" + WANTED + """
            listing_price on shop_id = wanted_shop and listing_id = wanted_id
            where from_at < :until and (until_at is null or until_at > :from)
            union all select shop_id, listing_id, prices""" + WANTED + """
            listing_special on shop_id = wanted_shop and listing_id = wanted_id
            where live_from < :until and live_until > :from and live_until > live_from""";

    private static final String PAID = "select shop_id, listing_id, sku, quantity, price_fen" + WANTED + """
            listing_paid_price on shop_id = wanted_shop and listing_id = wanted_id
            where paid_at >= :from and paid_at < :until""";

    private final JdbcClient jdbc;

    LowestPrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Each of these listings with what it cost from this moment on, and before that one. Prices that ended at
     * {@code from} and those that began at {@code until} do not count; in no time nothing costs anything.
     */
    public Map<ShopKey, Lowest> of(Collection<ShopKey> listings, Instant from, Instant until) {
        if (listings.isEmpty()) return Map.of();
        var keys = listings.stream().distinct().toList();
        var listed = read(LISTED, keys, from, until, LowestPrices::listed);
        var paid = read(PAID, keys, from, until, LowestPrices::paid);
        var found = new HashMap<ShopKey, Lowest>();
        for (var key : keys)
            found.put(key, new Lowest(listed.getOrDefault(key, List.of()), paid.getOrDefault(key, List.of())));
        return found;
    }

    private <T> Map<ShopKey, List<T>> read(
            String sql, List<ShopKey> keys, Instant from, Instant until, RowMapper<Of<T>> row) {
        if (!from.isBefore(until)) return Map.of();
        return jdbc
                .sql(sql)
                .param("shops", keys.stream().map(ShopKey::shopId).toArray(Long[]::new))
                .param("ids", keys.stream().map(ShopKey::id).toArray(Long[]::new))
                .param("from", Revisions.time(from))
                .param("until", Revisions.time(until))
                .query(row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Of::listing, Collectors.mapping(Of::value, Collectors.toList())));
    }

    private static Of<PriceTable> listed(ResultSet row, int index) throws SQLException {
        return new Of<>(key(row), ContentJson.prices(row.getString("prices")));
    }

    private static Of<Lowest.Paid> paid(ResultSet row, int index) throws SQLException {
        var price = Money.ofFen(row.getLong("price_fen"));
        return new Of<>(key(row), new Lowest.Paid(row.getString("sku"), row.getInt("quantity"), price));
    }

    private static ShopKey key(ResultSet row) throws SQLException {
        return new ShopKey(row.getLong("shop_id"), row.getLong("listing_id"));
    }
}
