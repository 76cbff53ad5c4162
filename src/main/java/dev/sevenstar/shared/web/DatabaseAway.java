package dev.sevenstar.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says that the database can't be reached just now, where every other page would need it to be drawn: while a standby
 * takes over, or when more ask than there are connections. Answers 503 and when to come back.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);
    private static final int BACK_IN_SECONDS = 10;
    private static final Set<Class<? extends Exception>> AWAY = Set.of(
            DataAccessResourceFailureException.class,
            CannotCreateTransactionException.class,
            SQLTransientConnectionException.class,
            SQLNonTransientConnectionException.class,
            SQLRecoverableException.class);

    /** SQL:2016 class 08, a connection; PostgreSQL 57P, the server goes down or comes up. */
    private static final Set<String> STATES = Set.of("08", "57P");

    /** Late, as the pages need files that need the filters. */
    private final ObjectProvider<Drawn> drawn;

    private final ObjectProvider<LocaleResolver> languages;

    DatabaseAway(ObjectProvider<Drawn> drawn, ObjectProvider<LocaleResolver> languages) {
        this.drawn = drawn;
        this.languages = languages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failed) {
            if (response.isCommitted() || !isAway(failed)) throw failed;
            LOG.warn("no connection to the database for {}: {}", request.getMethod(), failed.getMessage());
            say(request, response);
        }
    }

    private static boolean isAway(Throwable failed) {
        return Stream.iterate(failed, why -> why != null, Throwable::getCause).anyMatch(DatabaseAway::tells);
    }

    /** What breaks off in the middle is told by the failure to roll back, which keeps the first cause apart. */
    private static boolean tells(Throwable why) {
        if (why instanceof TransactionSystemException broken
                && broken.getOriginalException() != null
                && isAway(broken.getOriginalException())) return true;
        return AWAY.stream().anyMatch(kind -> kind.isInstance(why))
                || why instanceof SQLException told
                        && told.getSQLState() != null
                        && STATES.stream().anyMatch(told.getSQLState()::startsWith);
    }

    private void say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(BACK_IN_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        LocaleContextHolder.setLocale(languages.getObject().resolveLocale(request));
        try {
            var page = "<!DOCTYPE html>\n" + drawn.getObject().one("error/_away", "away", request.getMethod());
            response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
