package dev.sevenstar.listing;

import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What buyers may see of the listings; drafts and unpublished revisions are not among it. */
@Component
public class PublishedListings {

    /** A shop that has closed sells nothing, whatever state its listings are in. */
    private static final String SHOP_IS_OPEN =
            " not exists (select 1 from listing_shop_closed c where c.shop_id = %s) ";

    private static final String BARE = """
            select l.shop_id, l.id, r.number,
                   case when l.state = 'ONLINE' and exists (select 1 from listing_shop_closed c where c.shop_id = l.shop_id)
                        then 'OFFLINE' else l.state end as state, r.content, l.stars, l.score, l.published_at, l.expires_at, l.cover_hash
            from listing l join listing_revision r on r.shop_id = l.shop_id and r.listing_id = l.id
            """;
    private static final String SELECT = BARE.replace("from listing l", """
                   , (select array_agg(concat(s.stock, ' ', s.sku)) from listing_sku s
                      where s.shop_id = l.shop_id and s.listing_id = l.id) as stock
                   , (select array_agg(concat(h.holder, ' ', h.pieces, ' ', h.sku)) from listing_share h
                      where h.shop_id = l.shop_id and h.listing_id = l.id) as shares
                   , (select array_agg(concat(p.holder, ' ', cast(extract(epoch from p.live_from) as bigint), ' ',
                             cast(extract(epoch from p.live_until) as bigint), ' ', p.kind, ' ', p.href, chr(10), p.label, chr(10),
                             p.prices)) from listing_special p
                      where p.shop_id = l.shop_id and p.listing_id = l.id and p.live_from <= :now
                        and p.live_until > :now) as specials
            from listing l""");
    private static final String ONLINE_AFTER = """
            select * from listing where shop_id = :shop and state = 'ONLINE' and id > :id
            order by shop_id, state, id limit :limit""";
    private static final String CARD = """
            select shop_id, id, state, mode, title, category_id, cover_picture, cover_hash, price_from_fen, price_to_fen,
                   minimum_order, unit, stock_total, stars
            from listing
            """;

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Addresses addresses;
    private final Clock clock;

    PublishedListings(JdbcClient jdbc, Addresses addresses, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Special prices hold or not at the moment of asking. */
    private JdbcClient.StatementSpec ask(String sql) {
        return jdbc.sql(sql).param("now", Revisions.time(Times.now(clock)));
    }

    /** The key behind a public number; empty when nothing was ever published under it. */
    public Optional<ShopKey> locate(long listingId) {
        return addresses.find(listingId);
    }

    /** What was last published of the listing, also when it is no longer online: ask {@link PublishedListing#isOnline()}. */
    public Optional<PublishedListing> find(ShopKey key) {
        return ask(SELECT + "where l.shop_id = :shop and l.id = :id and r.number = l.published_number")
                .param("shop", key.shopId())
                .param("id", key.id())
                .query(PublishedListings::whole)
                .optional();
    }

    /** The listing by its public number. */
    public Optional<PublishedListing> find(long listingId) {
        return locate(listingId).flatMap(this::find);
    }

    /** The snapshot: what this revision said, whatever has been published since. */
    public Optional<PublishedListing> snapshot(ShopKey key, int revision) {
        return ask(SELECT
                        + "where l.shop_id = :shop and l.id = :id and r.number = :number and l.published_number >= :number")
                .param("shop", key.shopId())
                .param("id", key.id())
                .param("number", revision)
                .query(PublishedListings::whole)
                .optional();
    }

    /** These listings of a shop with their stock, by number; those that were never published are not among them. */
    public Map<Long, PublishedListing> all(long shopId, Collection<Long> ids) {
        return all(ids.stream().map(id -> new ShopKey(shopId, id)).toList());
    }

    /** The same of several shops. */
    public Map<Long, PublishedListing> all(Collection<ShopKey> keys) {
        if (keys.isEmpty()) return Map.of();
        var shops = keys.stream().map(ShopKey::shopId).distinct().toList();
        var ids = keys.stream().map(ShopKey::id).distinct().toList();
        return ask(SELECT + "where l.shop_id in (:shops) and l.id in (:ids) and r.number = l.published_number")
                .param("shops", shops)
                .param("ids", ids)
                .query(PublishedListings::whole)
                .list()
                .stream()
                .collect(Collectors.toMap(PublishedListing::id, listing -> listing));
    }

    /** Online listings of all shops in the order of their keys, after this one: for building an index. Stock is left out. */
    public List<PublishedListing> after(ShopKey last, int limit) {
        var found = new ArrayList<>(ofShopAfter(last, limit));
        for (var shop = shopAfter(last.shopId());
                found.size() < limit && shop.isPresent();
                shop = shopAfter(shop.get()))
            found.addAll(ofShopAfter(new ShopKey(shop.get(), 0), limit - found.size()));
        return found;
    }

    /**
     * One shop at a time, first its listings and then their revisions: asked for "this shop's rest or any later shop",
     * a database reads from the beginning each time. A closed shop has none.
     */
    private List<PublishedListing> ofShopAfter(ShopKey last, int limit) {
        return jdbc
                .sql(BARE.replace("from listing l", "from (" + ONLINE_AFTER + ") l")
                        + "where r.number = l.published_number order by l.shop_id, l.id")
                .param("shop", last.shopId())
                .param("id", last.id())
                .param("limit", limit)
                .query(PublishedListings::bare)
                .list()
                .stream()
                .filter(PublishedListing::isOnline)
                .toList();
    }

    /**
     * Everything these shops have on sale, one after the other in no order: one statement, and no more in memory than
     * the taker keeps. Stock is the sum of it, under {@link Sku#SINGLE}.
     */
    @Transactional(readOnly = true)
    public void onSale(Collection<Long> shops, Consumer<PublishedListing> taker) {
        jdbc.sql(BARE.replace("l.cover_hash", "l.cover_hash, l.stock_total") + """
                where l.shop_id in (:shops) and l.state = 'ONLINE' and r.number = l.published_number
                    and not exists (select 1 from listing_shop_closed c where c.shop_id = l.shop_id)""")
                .param("shops", shops)
                .withFetchSize(AT_ONCE)
                .query(row -> {
                    taker.accept(bare(row, 0).with(Map.of(Sku.SINGLE, row.getInt("stock_total"))));
                });
    }

    /** What a shop has on sale by rising id after this one, with its stock. */
    public List<PublishedListing> onSale(long shopId, long after, int limit) {
        return ask(SELECT.replace("from listing l", "from (" + ONLINE_AFTER + ") l")
                        + "where r.number = l.published_number order by l.shop_id, l.id")
                .param("shop", shopId)
                .param("id", after)
                .param("limit", limit)
                .query(PublishedListings::whole)
                .list();
    }

    Optional<Long> shopAfter(long shopId) {
        return jdbc.sql("select shop_id from listing where shop_id >= :next order by shop_id, id limit 1")
                .param("next", shopId + 1)
                .query(Long.class)
                .optional();
    }

    /** The cards of these listings of one shop that are online, in no order. */
    public List<ListingCard> cards(long shopId, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(CARD + "where shop_id = :shop and id in (:ids) and state = 'ONLINE' and"
                        + SHOP_IS_OPEN.formatted(":shop"))
                .param("shop", shopId)
                .param("ids", ids)
                .query(ListingCard.class)
                .list();
    }

    /** The same of several shops. */
    public List<ListingCard> cards(Collection<ShopKey> keys) {
        if (keys.isEmpty()) return List.of();
        return jdbc.sql(CARD + "where shop_id in (:shops) and id in (:ids) and state = 'ONLINE' and"
                        + SHOP_IS_OPEN.formatted("shop_id"))
                .param("shops", keys.stream().map(ShopKey::shopId).distinct().toList())
                .param("ids", keys.stream().map(ShopKey::id).distinct().toList())
                .query(ListingCard.class)
                .list();
    }

    /** A shop's online listings, the newest first, before this id (null: from the newest). */
    public List<ListingCard> ofShop(long shopId, @Nullable Long before, int limit) {
        return jdbc.sql(CARD + """
                where shop_id = :shop and state = 'ONLINE' and id < :before and """ + SHOP_IS_OPEN.formatted(":shop") + """
                order by shop_id desc, state desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("limit", limit)
                .query(ListingCard.class)
                .list();
    }

    /** What a shop would have on sale if it were open, by rising id after this one. */
    public List<ShopKey> publishedOf(long shopId, long after, int limit) {
        return jdbc.sql("""
                select shop_id, id from listing
                where shop_id = :shop and state = 'ONLINE' and id > :after
                order by shop_id, state, id limit :limit""")
                .param("shop", shopId)
                .param("after", after)
                .param("limit", limit)
                .query(ShopKey.class)
                .list();
    }

    private static PublishedListing whole(ResultSet row, int index) throws SQLException {
        var stock = new TreeMap<String, Integer>();
        var counted = row.getArray("stock");
        if (counted != null)
            for (var each : (Object[]) counted.getArray()) {
                var words = each.toString().split(" ", 2);
                stock.put(words[1], Integer.valueOf(words[0]));
            }
        return bare(row, index).with(stock, LiveSpecials.of(row));
    }

    private static PublishedListing bare(ResultSet row, int index) throws SQLException {
        return new PublishedListing(
                row.getLong("shop_id"),
                row.getLong("id"),
                row.getInt("number"),
                ListingState.valueOf(row.getString("state")),
                ContentJson.content(row.getString("content")),
                Map.of(),
                row.getInt("stars"),
                row.getInt("score"),
                time(row, "published_at").orElseThrow(),
                time(row, "expires_at").orElse(null),
                row.getString("cover_hash"),
                List.of());
    }

    private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
