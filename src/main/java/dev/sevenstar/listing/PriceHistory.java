package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What listings cost while they were on sale; a listing that is off the shelf costs nothing. */
@Component
public class PriceHistory {

    /** @param until exclusive; null while these are the present prices */
    public record Interval(Instant from, @Nullable Instant until, PriceTable prices) {}

    private static final String ONE = "shop_id = :shop and listing_id = :listing";

    private final JdbcClient jdbc;

    PriceHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From these prices on; nothing happens when they are the present ones. A table without a price is no sale. */
    void open(ShopKey listing, PriceTable prices, Instant now) {
        if (prices.isEmpty()) close(listing, now);
        else replace(listing, ContentJson.write(prices), now);
    }

    private void replace(ShopKey listing, String prices, Instant now) {
        end(listing, " and prices <> :prices", prices, now);
        jdbc.sql("""
                insert into listing_price (shop_id, listing_id, from_at, prices)
                select :shop, :listing, :now, :prices where not exists (
                    select 1 from listing_price where shop_id = :shop and listing_id = :listing and until_at is null)""")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("now", Revisions.time(now))
                .param("prices", prices)
                .update();
    }

    void close(ShopKey listing, Instant now) {
        end(listing, "", "", now);
    }

    /** What began at this moment has not been. */
    private void end(ShopKey listing, String which, String prices, Instant now) {
        for (var sql : List.of(
                "delete from listing_price where " + ONE + " and until_at is null and from_at >= :now" + which,
                "update listing_price set until_at = :now where " + ONE + " and until_at is null" + which))
            jdbc.sql(sql)
                    .param("shop", listing.shopId())
                    .param("listing", listing.id())
                    .param("now", Revisions.time(now))
                    .param("prices", prices)
                    .update();
    }

    /** Everything of a shop leaves the shelf. */
    void closeAll(long shopId, Instant now) {
        for (var sql : List.of(
                "delete from listing_price where shop_id = :shop and until_at is null and from_at >= :now",
                "update listing_price set until_at = :now where shop_id = :shop and until_at is null"))
            jdbc.sql(sql)
                    .param("shop", shopId)
                    .param("now", Revisions.time(now))
                    .update();
    }

    /** What is still published is on sale again, at the prices it had last. */
    void reopenAll(long shopId, Instant now) {
        jdbc.sql("""
                insert into listing_price (shop_id, listing_id, from_at, prices)
                select p.shop_id, p.listing_id, :now, p.prices
                from listing_price p join listing l on l.shop_id = p.shop_id and l.id = p.listing_id
                where p.shop_id = :shop and l.state = 'ONLINE' and p.until_at is not null and not exists (
                    select 1 from listing_price later
                    where later.shop_id = p.shop_id and later.listing_id = p.listing_id and later.from_at > p.from_at)""").param("shop", shopId).param("now", Revisions.time(now)).update();
    }

    /** The price tables since then, the latest first, and no more than so many. */
    public List<Interval> since(ShopKey listing, Instant since, int limit) {
        return jdbc.sql(
                        "select from_at, until_at, prices from listing_price where " + ONE
                                + " and (until_at is null or until_at > :since) order by shop_id desc, listing_id desc, from_at desc limit :limit")
                .param("shop", listing.shopId())
                .param("listing", listing.id())
                .param("since", Revisions.time(since))
                .param("limit", limit)
                .query(PriceHistory::interval)
                .list();
    }

    /** But not the last of what is still published: a shop that opens again after years sells at it. */
    void forgetBefore(Instant ended) {
        jdbc.sql("""
                delete from listing_price where until_at < :ended and (
                    exists (select 1 from listing_price later
                        where later.shop_id = listing_price.shop_id and later.listing_id = listing_price.listing_id
                          and later.from_at > listing_price.from_at)
                    or not exists (select 1 from listing l
                        where l.shop_id = listing_price.shop_id and l.id = listing_price.listing_id
                          and l.state = 'ONLINE'))""").param("ended", Revisions.time(ended)).update();
    }

    private static Interval interval(ResultSet row, int index) throws SQLException {
        return new Interval(
                row.getObject("from_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("until_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                ContentJson.prices(row.getString("prices")));
    }
}
