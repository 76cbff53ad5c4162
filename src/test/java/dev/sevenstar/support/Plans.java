package dev.sevenstar.support;

import java.lang.reflect.InvocationTargetException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** How the database went about a statement, and what is wrong with that for a large table. */
public final class Plans {

    private static final Pattern H2_SCANS = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern POSTGRES_REMOVED = Pattern.compile("Rows Removed by (?:Index Recheck|Filter): (\\d+)");
    private static final Pattern POSTGRES_SCAN =
            Pattern.compile("Seq Scan on (\\w+).*?actual time=\\S+ rows=([\\d.]+)");

    /** A look at a few rows more than the page is no fault. */
    private static final int SLACK = 60;

    /** A table of a few hundred rows is rightly read whole. */
    public static final int FEW = 300;

    private Plans() {}

    /** Runs the statement again with its values, explained. */
    public static String explain(DataSource source, Statements.Sent sent) throws SQLException {
        var explained =
                (TestDatabase.isPostgres() ? "explain (analyze, buffers off) " : "explain analyze ") + sent.sql();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(explained)) {
            bind(statement, sent);
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) lines.add(rows.getString(1));
            }
            return String.join("\n", lines);
        }
    }

    private static void bind(PreparedStatement statement, Statements.Sent sent) throws SQLException {
        for (var value : sent.values())
            try {
                value.getMethod().invoke(statement, value.getArgs());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new SQLException(e);
            }
    }

    /** Nothing wrong: an empty list. */
    public static List<String> faults(String plan, String sql) {
        return faults(plan, sql, FEW);
    }

    /** The same for a statement that has a reason to look at more rows than it answers, but at no more than these. */
    public static List<String> faults(String plan, String sql, int most) {
        return TestDatabase.isPostgres() ? postgresFaults(plan, most) : h2Faults(plan, sql, most);
    }

    private static List<String> postgresFaults(String plan, int most) {
        var faults = new ArrayList<String>();
        if (Pattern.compile("\\bSort\\b").matcher(plan).find() && sortsMany(plan, most)) faults.add("sorts");
        POSTGRES_SCAN
                .matcher(plan)
                .results()
                .filter(m -> Double.parseDouble(m.group(2)) > most)
                .forEach(m -> faults.add("reads all of " + m.group(1)));
        POSTGRES_REMOVED
                .matcher(plan)
                .results()
                .filter(m -> number(m) > most)
                .forEach(m -> faults.add("throws away " + m.group(1) + " rows"));
        return faults;
    }

    /** Sorting the few rows of a page is no fault, sorting the list is. */
    private static boolean sortsMany(String plan, int most) {
        return Pattern.compile("Sort.*?rows=([\\d.]+)\\s+loops")
                        .matcher(plan)
                        .results()
                        .anyMatch(m -> Double.parseDouble(m.group(1)) > (most > FEW ? most : SLACK))
                || Pattern.compile("Sort Method: (?:top-N|external)")
                                .matcher(plan)
                                .find()
                        && plan.contains("top-N")
                        && feedsMany(plan, most);
    }

    private static boolean feedsMany(String plan, int most) {
        return Pattern.compile("rows=([\\d.]+) loops")
                .matcher(plan)
                .results()
                .anyMatch(m -> Double.parseDouble(m.group(1)) > most);
    }

    private static List<String> h2Faults(String plan, String sql, int most) {
        var faults = new ArrayList<String>();
        var scans =
                H2_SCANS.matcher(plan).results().mapToLong(Plans::number).max().orElse(0);
        if (scans > most) faults.add("scans " + scans + " rows");
        var ordered = sql.toLowerCase(Locale.ROOT).contains("order by");
        if (ordered && scans > (most > FEW ? most : SLACK) && !plan.contains("index sorted")) faults.add("sorts");
        return faults;
    }

    private static long number(MatchResult match) {
        return Long.parseLong(match.group(1));
    }
}
