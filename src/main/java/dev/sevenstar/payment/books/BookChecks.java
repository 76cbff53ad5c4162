package dev.sevenstar.payment.books;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the checks of the books found, and the way to check them now. */
@Component
public class BookChecks {

    /** One look at all books. */
    public record Check(long id, Instant at, int findings) {}

    /**
     * Something that is not as it must be.
     *
     * @param ruleKey key of the words for the rule
     * @param about the posting, buyer or account it is about, 0 for the shop as a whole
     */
    public record Found(String ruleKey, long shopId, long about, Money wanted, Money found) {}

    private final JdbcClient jdbc;
    private final CheckBooks books;

    BookChecks(JdbcClient jdbc, CheckBooks books) {
        this.jdbc = jdbc;
        this.books = books;
    }

    /** @return how much is wrong */
    public int checkNow() {
        return books.check().size();
    }

    public Optional<Check> latest() {
        return page(null, 1).rows().stream().findFirst();
    }

    public Optional<Check> find(long id) {
        return jdbc.sql("select id, at, findings from book_check where id = :id")
                .param("id", id)
                .query(BookChecks::check)
                .optional();
    }

    /** The newest first; {@code before} is the cursor of the page before, null for the first. */
    public Slice<Check> page(@Nullable String before, int limit) {
        var below = before != null && before.matches("[0-9a-z]{1,12}") ? Long.parseLong(before, 36) : Long.MAX_VALUE;
        var read = jdbc.sql("select id, at, findings from book_check where id < :below order by id desc limit :limit")
                .param("below", below)
                .param("limit", limit + 1)
                .query(BookChecks::check)
                .list();
        return Slice.of(read, limit, last -> Long.toString(last.id(), 36));
    }

    /** Those of one check, at most as many as one reads. */
    public List<Found> findings(long check, int limit) {
        return jdbc.sql("""
                select rule, shop_id, about, wanted_fen, found_fen from book_finding where check_id = :check
                order by check_id, number limit :limit""")
                .param("check", check)
                .param("limit", limit)
                .query((row, index) -> new Found(
                        BookRule.valueOf(row.getString("rule")).key(),
                        row.getLong("shop_id"),
                        row.getLong("about"),
                        Money.ofFen(row.getLong("wanted_fen")),
                        Money.ofFen(row.getLong("found_fen"))))
                .list();
    }

    private static Check check(ResultSet row, int index) throws SQLException {
        return new Check(
                row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(), row.getInt("findings"));
    }
}
