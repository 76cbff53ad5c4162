package dev.sevenstar.privacy;

import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Part;
import dev.sevenstar.shared.privacy.Part.Fate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases what the modules hold, one after the other, each in a transaction of its own. Stopped anywhere it can be
 * run again from the start: the words a person is found by are read from the person, who goes last.
 */
@Component
class Erase {

    private final Holders holders;
    private final Traces traces;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    Erase(Holders holders, Traces traces, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.holders = holders;
        this.traces = traces;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run(DataSubject subject, long id) {
        run(subject, id, holders.all());
    }

    void run(DataSubject subject, long id, List<Holder> some) {
        var found = traces.of(subject, id);
        for (var holder : some) {
            erase(holder, subject, id);
            transaction.executeWithoutResult(
                    status -> holder.holdings().forEach(holding -> holding.partsOf(subject).stream()
                            .filter(part -> part.fate() != Fate.KEPT)
                            .forEach(part -> apply(part, sql(holding.table(), part), found))));
        }
    }

    private static void erase(Holder holder, DataSubject subject, long id) {
        try {
            holder.erase(subject, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sql(String table, Part part) {
        return part.fate() == Fate.DELETED
                ? "delete from " + table + " where " + part.where()
                : "update " + table + " set " + part.set() + " where " + part.where();
    }

    private void apply(Part part, String sql, Traces.Of found) {
        if (part.isAskedFor(":word")) found.words().forEach(word -> send(sql, found.id(), word));
        else if (part.isAskedFor(":contact")) found.contacts().forEach(contact -> send(sql, found.id(), contact));
        else send(sql, found.id(), "");
    }

    private void send(String sql, long id, String word) {
        jdbc.sql(sql)
                .param("id", id)
                .param("word", word)
                .param("contact", word)
                .param("closed", Part.CLOSED)
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
    }
}
