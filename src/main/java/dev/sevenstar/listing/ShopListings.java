package dev.sevenstar.listing;

import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A shop's own listings as its seller sees them in lists. */
@Component
public class ShopListings {

    /** Which of them: state null for all that are not deleted, text in title or cargo number. */
    public record Filter(
            @Nullable ListingState state,
            @Nullable String text,
            @Nullable Long categoryId,
            @Nullable Star missing,
            @Nullable Integer stars) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    public record Row(
            long id,
            ListingState state,
            RevisionState revision,
            String title,
            String cargoNumber,
            @Nullable Long categoryId,
            @Nullable String coverHash,
            @Nullable Long priceFromFen,
            @Nullable Long priceToFen,
            String unit,
            long stockTotal,
            int stars,
            int score,
            int missingStars,
            Instant updatedAt,
            @Nullable Instant scheduledAt,
            @Nullable Instant deletedAt) {

        public @Nullable String coverUrl(int size) {
            return coverHash == null ? null : PictureRef.url(coverHash, size);
        }

        public String number() {
            return Ids.text(id);
        }

        public @Nullable Money priceFrom() {
            return priceFromFen == null ? null : Money.ofFen(priceFromFen);
        }

        public @Nullable Money priceTo() {
            return priceToFen == null ? null : Money.ofFen(priceToFen);
        }

        public Set<Star> missing() {
            return Star.fromMask(missingStars);
        }
    }

    private static final String SELECT = """
            select id, state, revision, title, cargo_number, category_id, cover_hash, price_from_fen, price_to_fen,
                   unit, stock_total, stars, score, missing_stars, updated_at, scheduled_at, deleted_at
            from listing where shop_id = :shop""";
    private static final int RECENT_READ = 60;

    private final JdbcClient jdbc;
    private final Holds holds;

    ShopListings(JdbcClient jdbc, Holds holds) {
        this.jdbc = jdbc;
        this.holds = holds;
    }

    /** What holds these listings of the shop; those that nobody holds are left out. */
    public Map<Long, List<Hold>> holds(long shopId, List<Row> rows) {
        return holds.of(shopId, rows.stream().map(Row::id).toList());
    }

    /** The newest first, before this id; read one more than shown to know whether there is a next page. */
    public List<Row> page(long shopId, Filter filter, @Nullable Long before, int limit) {
        var where = new ArrayList<String>(List.of(SELECT));
        var column = filter.state() != null ? "state" : filter.stars() != null ? "live desc, stars" : "live";
        where.add(filter.state() == null ? "live = true" : "state = :state");
        where.add("id < :before");
        if (filter.categoryId() != null) where.add("category_id = :category");
        if (filter.stars() != null) where.add("stars = :stars");
        if (filter.missing() != null) where.add("missing_stars in (:missing)");
        if (filter.text() != null)
            where.add("(lower(title) like :text escape '!' or lower(cargo_number) like :text escape '!')");
        return jdbc.sql(String.join(" and ", where) + " order by shop_id desc, " + column
                        + " desc, id desc limit :limit")
                .param("shop", shopId)
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("category", filter.categoryId())
                .param("stars", filter.stars())
                .param("missing", masksWith(filter.missing()))
                .param("text", "%" + escaped(filter.text()) + "%")
                .param("limit", limit)
                .query(Row.class)
                .list();
    }

    /** These of the shop, in the order of their ids, the newest first. */
    public List<Row> these(long shopId, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(SELECT + " and id in (:ids) order by shop_id desc, id desc")
                .param("shop", shopId)
                .param("ids", ids)
                .query(Row.class)
                .list();
    }

    /** Leaf categories of the shop's newest listings, each once. */
    public List<Long> recentCategories(long shopId, int limit) {
        return jdbc
                .sql("""
                select category_id from listing where shop_id = :shop and live = true
                order by shop_id desc, live desc, id desc limit :limit""")
                .param("shop", shopId)
                .param("limit", RECENT_READ)
                .query((row, index) -> row.getLong(1))
                .list()
                .stream()
                .filter(id -> id != 0)
                .distinct()
                .limit(limit)
                .toList();
    }

    /** How many of the shop's listings have this many stars, counted no further than the limit. */
    public int withStars(long shopId, int stars, int limit) {
        return jdbc.sql("""
                select count(*) from (select id from listing where shop_id = :shop and live = true and stars = :stars
                order by shop_id, live, stars, id limit :limit) as few""")
                .param("shop", shopId)
                .param("stars", stars)
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    private static List<Integer> masksWith(@Nullable Star star) {
        var masks = new ArrayList<Integer>(List.of(-1));
        if (star == null) return masks;
        for (int mask = 0; mask < 1 << Star.values().length; mask++) if ((mask & star.bit()) != 0) masks.add(mask);
        return masks;
    }

    private static String escaped(@Nullable String text) {
        if (text == null) return "";
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
