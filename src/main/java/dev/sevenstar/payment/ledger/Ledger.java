package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The books of all shops. A posting is written in the transaction of what it books, once; nothing is
 * ever changed or removed, a mistake is taken back by a reversal.
 */
@Component
public class Ledger {

    private static final String MOVE = """
            update ledger_account set balance_fen = balance_fen + :amount
            where shop_id = :shop and kind = :kind and party = :party and (guarded = false or balance_fen + :amount >= 0)""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    Ledger(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * @return false if this happening is in the book already; then nothing changed
     * @throws Overdrawn if an account would go below nothing that must not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean post(Posting posting) {
        var id = Ids.next();
        if (!insert(id, posting)) return false;
        var rows = rows(id, posting);
        var moved = batches.batchUpdate(MOVE, rows);
        for (int i = 0; i < moved.length; i++)
            if (moved[i] == 0) moveAnew(posting.entries().get(i), rows[i]);
        batches.batchUpdate("""
                insert into ledger_entry (shop_id, posting_id, position, kind, party, amount_fen, on_date)
                values (:shop, :posting, :position, :kind, :party, :amount, :on)""", rows);
        return true;
    }

    /**
     * Takes a posting back, once, whatever the key of the reversal.
     *
     * @throws NotFound if the shop's book has no posting of this key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean reverse(long shopId, String original, String key, LocalDate on) {
        var id = idOf(shopId, original).orElseThrow(NotFound::new);
        return post(read(shopId, id).reversed(id, key, on));
    }

    /** What an account has now; nothing if it never had anything. */
    public Money balance(long shopId, Account account) {
        return jdbc.sql("""
                select balance_fen from ledger_account where shop_id = :shop and kind = :kind and party = :party""")
                .param("shop", shopId)
                .param("kind", account.kind().name())
                .param("party", account.party())
                .query(Long.class)
                .optional()
                .map(Money::ofFen)
                .orElse(Money.ZERO);
    }

    public Money balance(long shopId, AccountKind kind) {
        return balance(shopId, Account.of(kind));
    }

    /** What a posting moved on an account; nothing if the shop's book has no posting of this key. */
    public Money moved(long shopId, String key, Account account) {
        return idOf(shopId, key)
                .map(id -> entries(shopId, id).stream()
                        .filter(entry -> entry.account().equals(account))
                        .map(Entry::amount)
                        .reduce(Money.ZERO, Money::plus))
                .orElse(Money.ZERO);
    }

    private boolean insert(long id, Posting posting) {
        return jdbc.sql("""
                insert into ledger_posting (shop_id, id, occurrence, kind, on_date, at, reference, buyer_person, reverses)
                values (:shop, :id, :key, :kind, :on, :at, :reference, :buyer, :reverses)
                on conflict do nothing""")
                        .param("shop", posting.shopId())
                        .param("id", id)
                        .param("key", posting.key())
                        .param("kind", posting.kind().name())
                        .param("on", posting.on())
                        .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                        .param("reference", posting.reference())
                        .param("buyer", posting.buyer())
                        .param("reverses", posting.reverses())
                        .update()
                == 1;
    }

    private static SqlParameterSource[] rows(long id, Posting posting) {
        return IntStream.range(0, posting.entries().size())
                .mapToObj(position -> row(id, posting, position))
                .toArray(SqlParameterSource[]::new);
    }

    private static SqlParameterSource row(long id, Posting posting, int position) {
        var entry = posting.entries().get(position);
        return new MapSqlParameterSource()
                .addValue("shop", posting.shopId())
                .addValue("posting", id)
                .addValue("position", position)
                .addValue("kind", entry.account().kind().name())
                .addValue("party", entry.account().party())
                .addValue("guarded", entry.account().kind().isGuarded())
                .addValue("amount", entry.amount().fen())
                .addValue("on", posting.on());
    }

    /** The account did not exist yet, or has too little. */
    private void moveAnew(Entry entry, SqlParameterSource row) {
        batches.update("""
                insert into ledger_account (shop_id, kind, party, guarded, balance_fen)
                values (:shop, :kind, :party, :guarded, 0) on conflict do nothing""", row);
        if (batches.update(MOVE, row) == 0) throw new Overdrawn(entry.account());
    }

    private Optional<Long> idOf(long shopId, String key) {
        return jdbc.sql("select id from ledger_posting where shop_id = :shop and occurrence = :key")
                .param("shop", shopId)
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    private Posting read(long shopId, long id) {
        var entries = entries(shopId, id);
        return jdbc.sql("""
                select occurrence, kind, on_date, reference, buyer_person, reverses from ledger_posting
                where shop_id = :shop and id = :id""")
                .param("shop", shopId)
                .param("id", id)
                .query((row, index) -> posting(shopId, row, entries))
                .single();
    }

    List<Entry> entries(long shopId, long posting) {
        return jdbc.sql("""
                select kind, party, amount_fen from ledger_entry where shop_id = :shop and posting_id = :posting
                order by shop_id, posting_id, position""")
                .param("shop", shopId)
                .param("posting", posting)
                .query(Ledger::entry)
                .list();
    }

    private static Posting posting(long shopId, ResultSet row, List<Entry> entries) throws SQLException {
        return new Posting(
                shopId,
                row.getString("occurrence"),
                PostingKind.valueOf(row.getString("kind")),
                row.getObject("on_date", LocalDate.class),
                row.getLong("reference"),
                row.getLong("buyer_person"),
                row.getObject("reverses", Long.class),
                entries);
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                new Account(AccountKind.valueOf(row.getString("kind")), row.getLong("party")),
                Money.ofFen(row.getLong("amount_fen")));
    }
}
