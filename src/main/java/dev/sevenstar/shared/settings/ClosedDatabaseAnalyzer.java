package dev.sevenstar.shared.settings;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** The database does not let us in: which door it was, and what usually opens it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ClosedDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final String URL = "spring.datasource.url";
    private static final int H2_LOCKED = 90020;
    private static final Set<Integer> H2_DOORS = Set.of(H2_LOCKED, 90028, 90030, 90031, 90062, 90098);

    private final Environment environment;

    ClosedDatabaseAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException failed) {
        if (!isClosed(failed)) return null;
        return new FailureAnalysis(
                "The database at " + Databases.shown(environment.getProperty(URL, "")) + " can't be opened: "
                        + failed.getMessage(),
                remedy(failed),
                failed);
    }

    /** Anything else went wrong behind the door. */
    private static boolean isClosed(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return H2_DOORS.contains(failed.getErrorCode())
                || state.startsWith("08")
                || state.startsWith("28")
                || state.equals("3D000");
    }

    private String remedy(SQLException cause) {
        if (cause.getErrorCode() == H2_LOCKED)
            return "Another process holds this database: stop it, or give this one a folder of its own by "
                    + Variables.of(environment, URL) + ".";
        return switch (String.valueOf(cause.getSQLState())) {
            case "28000", "28P01", "08004" ->
                "Check " + Variables.of(environment, "spring.datasource.username") + " and "
                        + Variables.of(environment, "spring.datasource.password") + ".";
            case "3D000" -> "Create the database, or name another one in " + Variables.of(environment, URL) + ".";
            default -> "Check " + Variables.of(environment, URL) + ", and that the server is reachable from here.";
        };
    }
}
