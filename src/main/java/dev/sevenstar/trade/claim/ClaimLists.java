package dev.sevenstar.trade.claim;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Claims as lists, each read in the order of one index. */
@Component
public class ClaimLists {

    /** A count of this many means "so many or more". */
    public static final int MANY = 100;

    private static final String SELECT = """
            select c.shop_id, c.id, c.order_id, c.buyer_name, l.title, l.cover_hash as cover, c.state, c.reason,
                c.goods_fen + c.freight_fen as fen, c.refunded_fen, c.due_at as due, c.called_at, c.opened_at, c.sorting
            from trade_claim c
            join trade_line l on l.shop_id = c.shop_id and l.order_id = c.order_id and l.number = c.first_line
            """;

    private final JdbcClient jdbc;

    ClaimLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a shop: what is due first, of those that are over the latest. */
    public Slice<ClaimRow> ofShop(long shopId, ClaimPile pile, @Nullable String after, int size) {
        var cursor = Cursor.of(after);
        var rows = jdbc.sql(SELECT + """
                where c.shop_id = :shop and c.pile = :pile
                    and (c.sorting > :sorting or c.sorting = :sorting and c.id > :id)
                order by c.shop_id, c.pile, c.sorting, c.id limit :limit""")
                .param("shop", shopId)
                .param("pile", pile.name())
                .param("sorting", cursor.sorting())
                .param("id", cursor.id())
                .param("limit", size + 1)
                .query(ClaimRow.class)
                .list();
        return Slice.of(rows, size, Cursor::text);
    }

    /** A buyer's own, the latest first. */
    public Slice<ClaimRow> ofBuyer(long person, long before, int size) {
        var rows = jdbc.sql(SELECT + """
                where c.buyer_person = :person and c.id < :before
                order by c.buyer_person desc, c.id desc limit :limit""")
                .param("person", person)
                .param("before", before)
                .param("limit", size + 1)
                .query(ClaimRow.class)
                .list();
        return Slice.of(rows, size, row -> Ids.text(row.id()));
    }

    /** With the platform, of all shops, the longest called first. */
    public Slice<ClaimRow> withPlatform(@Nullable String after, int size) {
        var cursor = Cursor.of(after);
        var rows = jdbc.sql(SELECT + """
                where c.pile = 'PLATFORM' and c.sorting >= :sorting
                    and (c.sorting > :sorting or c.shop_id > :shop or c.shop_id = :shop and c.id > :id)
                order by c.pile, c.sorting, c.shop_id, c.id limit :limit""")
                .param("sorting", cursor.sorting())
                .param("shop", cursor.shop())
                .param("id", cursor.id())
                .param("limit", size + 1)
                .query(ClaimRow.class)
                .list();
        return Slice.of(rows, size, Cursor::text);
    }

    /** Of one order, the first first. */
    public List<ClaimRow> ofOrder(ShopKey order) {
        return jdbc.sql(SELECT + """
                where c.shop_id = :shop and c.order_id = :order order by c.shop_id, c.order_id, c.id""")
                .param("shop", order.shopId())
                .param("order", order.id())
                .query(ClaimRow.class)
                .list();
    }

    /** How many lie in each view that is not over, in one statement; they stop at {@link #MANY}. */
    public Map<ClaimPile, Integer> counts(long shopId) {
        var counts = new EnumMap<ClaimPile, Integer>(ClaimPile.class);
        jdbc.sql("""
                select 'SELLER' as pile, count(*) as n from (select 1 from trade_claim where shop_id = :shop and pile = 'SELLER' order by shop_id, pile, sorting, id limit 100) a
                union all select 'BUYER', count(*) from (select 1 from trade_claim where shop_id = :shop and pile = 'BUYER' order by shop_id, pile, sorting, id limit 100) b
                union all select 'PLATFORM', count(*) from (select 1 from trade_claim where shop_id = :shop and pile = 'PLATFORM' order by shop_id, pile, sorting, id limit 100) c""")
                .param("shop", shopId)
                .query((row, index) -> counts.put(ClaimPile.valueOf(row.getString("pile")), row.getInt("n")))
                .list();
        return counts;
    }

    /** Where a page ends. */
    private record Cursor(long sorting, long shop, long id) {

        static Cursor of(@Nullable String typed) {
            if (typed == null) return new Cursor(Long.MIN_VALUE, 0, 0);
            var parts = typed.split("\\.");
            if (parts.length != 3 || !parts[0].matches("-?[0-9a-z]{1,12}")) throw new NotFound();
            return new Cursor(Long.parseLong(parts[0], 36), Ids.parse(parts[1]), Ids.parse(parts[2]));
        }

        static String text(ClaimRow row) {
            return Long.toString(row.sorting(), 36) + "." + Ids.text(row.shopId()) + "." + Ids.text(row.id());
        }
    }
}
