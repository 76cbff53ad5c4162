package dev.sevenstar.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** The SQL statements the house has sent since {@link #forget()}, jobs aside. */
public final class Statements {

    /** A statement and the values it was sent with. */
    public record Sent(String sql, List<ParameterSetOperation> values) {

        public boolean isQuery() {
            return sql.stripLeading().toLowerCase(Locale.ROOT).startsWith("select");
        }

        @Override
        public String toString() {
            return sql.replaceAll("\\s+", " ").strip();
        }
    }

    private static final List<Sent> SEEN = new ArrayList<>();

    private Statements() {}

    static synchronized void saw(QueryInfo query) {
        if (Thread.currentThread().getName().startsWith("db-scheduler")) return;
        var sets = query.getParametersList();
        SEEN.add(new Sent(query.getQuery(), sets.isEmpty() ? List.of() : List.copyOf(sets.get(0))));
    }

    public static synchronized void forget() {
        SEEN.clear();
    }

    public static synchronized List<Sent> sent() {
        return List.copyOf(SEEN);
    }

    public static List<String> seen() {
        return sent().stream().map(Sent::sql).toList();
    }
}
