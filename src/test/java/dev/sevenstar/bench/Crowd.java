package dev.sevenstar.bench;

import dev.sevenstar.shared.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes a large market out of the demo market by copying its rows in batches, below everything that exists. */
final class Crowd {

    /** One shop's lists are this long, whatever the size of the market. */
    private static final int OF_ONE_SHOP = 100_000;

    private static final int BATCH = 5_000;
    private static final long OLDEST = Ids.firstOf(Instant.parse("2021-01-01T00:00:00Z"));

    private final Connection connection;
    private final boolean postgres;
    private long next = OLDEST;

    Crowd(Connection connection, boolean postgres) {
        this.connection = connection;
        this.postgres = postgres;
    }

    /** @param listings how many listings the market has online at least */
    void fill(int listings, String shopName) throws SQLException {
        var shop = number("select id from shop where name = '" + shopName + "'");
        if (number("select count(*) from bench_row where id = " + listings) > 0) return;
        connection.setAutoCommit(false);
        copyListings(listings, "t.state = 'ONLINE'");
        copyListings(OF_ONE_SHOP, "t.shop_id = " + shop);
        copyInquiries(shop);
        copyAudit(shop);
        run("delete from listing_tally");
        run("insert into listing_tally (shop_id, state, total) "
                + "select shop_id, state, count(*) from listing group by shop_id, state");
        run("delete from listing_lack");
        run("insert into listing_lack (shop_id, missing_stars, total) select shop_id, missing_stars, count(*)"
                + " from listing where state = 'ONLINE' group by shop_id, missing_stars");
        run("insert into bench_row (id, text) values (" + listings + ", 'filled')");
        connection.commit();
        connection.setAutoCommit(true);
        run("analyze");
    }

    /** A copy has the revision it was published with and an address; its stock is what was typed. */
    private void copyListings(int wanted, String which) throws SQLException {
        run("create table bench_original as "
                + "select t.shop_id, t.id, row_number() over (order by t.shop_id, t.id) as n from listing t "
                + "where %s and t.published_number is not null order by t.shop_id, t.id limit %d"
                        .formatted(which, BATCH));
        var originals = "bench_original o join listing t on t.shop_id = o.shop_id and t.id = o.id";
        var each = number("select count(*) from bench_original");
        for (long done = number("select count(*) from listing t where " + which); done < wanted; done += each) {
            var number = next + " + o.n";
            var title = "substring(t.title, 1, 180) || ' ' || " + done;
            run("insert into listing (%s) select %s from %s"
                    .formatted(
                            String.join(", ", columns("listing")),
                            values("t", "listing", "id", number, "title", title),
                            originals));
            run(
                    "insert into listing_revision (%s) select %s from %s join listing_revision r on r.shop_id = t.shop_id and r.listing_id = t.id and r.number = t.published_number"
                            .formatted(
                                    String.join(", ", columns("listing_revision")),
                                    values("r", "listing_revision", "listing_id", number),
                                    originals));
            run("insert into listing_address (id, shop_id) select %s, o.shop_id from bench_original o"
                    .formatted(number));
            next += each;
            connection.commit();
        }
        run("drop table bench_original");
    }

    private void copyInquiries(long shop) throws SQLException {
        copy("inquiry", shop, "pile = 'LIVE'", "activity", "t.activity - %d - r.x");
    }

    private void copyAudit(long shop) throws SQLException {
        copy("audit_entry", shop, "1 = 1", "at", "t.at");
    }

    private void copy(String table, long shop, String which, String column, String value) throws SQLException {
        for (int done = 0; done < OF_ONE_SHOP; done += BATCH) {
            var series = postgres ? "generate_series(1, %d)" : "system_range(1, %d)";
            run(
                    "insert into %s (%s) select %s from (select * from %s where shop_id = %d and %s order by id desc limit 1) t cross join %s as r(x)"
                            .formatted(
                                    table,
                                    String.join(", ", columns(table)),
                                    values("t", table, "id", next + " + r.x", column, value.formatted(done)),
                                    table,
                                    shop,
                                    which,
                                    series.formatted(BATCH)));
            next += BATCH;
            connection.commit();
        }
    }

    /** The original's values, except those given by pairs of column and expression. */
    private String values(String alias, String table, String... different) throws SQLException {
        return columns(table).stream()
                .map(column -> {
                    for (int i = 0; i < different.length; i += 2)
                        if (different[i].equals(column)) return different[i + 1];
                    return alias + "." + column;
                })
                .collect(Collectors.joining(", "));
    }

    private List<String> columns(String table) throws SQLException {
        try (var found = connection.getMetaData().getColumns(null, "public", table, null)) {
            var columns = new ArrayList<String>();
            while (found.next()) columns.add(found.getString("COLUMN_NAME"));
            return columns;
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            if (!found.next()) throw new IllegalStateException("nothing found: " + sql);
            return found.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
