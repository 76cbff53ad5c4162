package dev.sevenstar.shared.mail;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters the house has written; without a mail server this is where they are read. */
@Component
public class Mailbox {

    /** @param body empty once the letter has left by mail: what it says is no longer the house's business */
    public record Kept(long id, String recipient, String subject, String body, Instant writtenAt, String state) {}

    private static final String READ = "select id, recipient, subject, body, written_at, state from mail ";

    private final JdbcClient jdbc;

    Mailbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest first.
     *
     * @param state only those in this state; null: all
     */
    public Slice<Kept> page(@Nullable String state, @Nullable String before, int limit) {
        var which = state == null
                ? "where id < :before order by id desc"
                : "where state = :state and id < :before order by state desc, id desc";
        var rows = jdbc.sql(READ + which + " limit :limit")
                .param("state", state)
                .param("before", before == null ? Long.MAX_VALUE : Ids.parse(before))
                .param("limit", limit + 1)
                .query(Kept.class)
                .list();
        return Slice.of(rows, limit, letter -> Ids.text(letter.id()));
    }

    public Kept get(String number) {
        return jdbc.sql(READ + "where id = :id")
                .param("id", Ids.parse(number))
                .query(Kept.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
