package dev.sevenstar;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Filler;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A shop with the orders of 1 000 days, every second of them its own, the others of shops 1002 to 1020. Ids of
 * copies lie as far apart as the orders do.
 */
final class FullShop {

    /** {@code -Dsize.rows=100000} for more. */
    static final int ROWS = Integer.getInteger("size.rows", 10_000);

    private static final long SECONDS = 1_000L * 24 * 60 * 60 / ROWS;
    private static final long STEP = SECONDS * 1_000 << 22;

    private static final String SHOP = "case when mod(r.x, 2) = 0 then t.shop_id else 1001 + mod(r.x, 20) end";

    private final JdbcClient jdbc;
    private final Filler filler;

    FullShop(JdbcClient jdbc) {
        this.jdbc = jdbc;
        filler = new Filler(jdbc);
    }

    static String id(String column) {
        return "t." + column + " - (" + (ROWS + 1) + " - r.x) * " + STEP;
    }

    static String ago(String column) {
        return "t." + column + " - (" + (ROWS + 1) + " - r.x) * interval '" + SECONDS + "' second";
    }

    /** @return its id, which is {@code :id} in the statement; {@code :now} is now */
    long row(String sql, Map<String, ?> params) {
        var id = Ids.next();
        jdbc.sql(sql)
                .params(params)
                .param("id", id)
                .param("now", OffsetDateTime.now(Times.ZONE))
                .update();
        return id;
    }

    /** Copies the one row of the shop, over all shops. */
    void spread(String table, long shop, Map<String, String> different) {
        var columns = new LinkedHashMap<>(different);
        columns.putIfAbsent("shop_id", SHOP);
        copy(table, "t.shop_id = " + shop, ROWS, columns);
    }

    void copy(String table, String where, int times, Map<String, String> different) {
        filler.copy(table, where, times, different);
    }

    void analyze() {
        filler.analyze();
    }

    void empty(List<String> tables, long shop) {
        for (var table : tables)
            jdbc.sql("delete from " + table + " where shop_id = :shop or shop_id between 1000 and 1999")
                    .param("shop", shop)
                    .update();
    }
}
