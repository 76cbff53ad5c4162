package dev.sevenstar.payment.ledger;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Slice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads a shop's book for people. */
@Component
public class Statements {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    Statements(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** What the shop's accounts stand at now. */
    public Balances now(long shopId) {
        return balances("balance_fen", Map.of("shop", shopId));
    }

    /** @param until the last day */
    public Earnings earnings(long shopId, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select cast(coalesce(sum(case when e.kind <> 'FEE_EXPENSE' then e.amount_fen else 0 end), 0) as bigint) as net,
                    cast(coalesce(sum(case when e.kind = 'FEE_EXPENSE' then e.amount_fen else 0 end), 0) as bigint) as fees
                from ledger_entry e join ledger_posting p on p.shop_id = e.shop_id and p.id = e.posting_id
                where e.shop_id = :shop and e.kind in ('AVAILABLE', 'WITHDRAWING', 'DIRECT', 'FEE_EXPENSE') and e.party = 0
                    and e.on_date between :from and :until and p.kind not in ('WITHDRAWAL', 'WITHDRAWAL_FAILED')""")
                .param("shop", shopId)
                .param("from", from)
                .param("until", until)
                .query((row, index) -> new Earnings(Money.ofFen(row.getLong("net")), Money.ofFen(row.getLong("fees"))))
                .single();
    }

    /** @param after the cursor of the page before, null for the first */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Statement page(StatementQuery query, @Nullable String after, int limit) {
        var cursor = Cursor.of(after, query.first());
        var opening = opening(query.shopId(), query.month());
        var moved = moved(query);
        return new Statement(
                opening,
                opening(query.shopId(), query.month().plusMonths(1)),
                opening.of(query.purse()).plus(after == null ? Money.ZERO : before(query, cursor)),
                moved.came(),
                moved.went(),
                lines(query, cursor, limit));
    }

    /** As {@link #page} has them, without what stands around them. */
    public Slice<StatementLine> lines(StatementQuery query, @Nullable String after, int limit) {
        return lines(query, Cursor.of(after, query.first()), limit);
    }

    /** What each account had before the first day of a month. */
    public Balances opening(long shopId, YearMonth month) {
        return balances("""
                balance_fen - (select coalesce(sum(e.amount_fen), 0) from ledger_entry e where e.shop_id = a.shop_id
                    and e.kind = a.kind and e.party = a.party and e.on_date >= :first)""", Map.of("shop", shopId, "first", month.atDay(1)));
    }

    public Optional<KeptPosting> posting(long shopId, long id) {
        return jdbc.sql("""
                select p.kind, p.on_date, p.at, p.reference, p.buyer_person, p.reverses, r.id as reversed_by
                from ledger_posting p left join ledger_posting r on r.shop_id = p.shop_id and r.reverses = p.id
                where p.shop_id = :shop and p.id = :id""")
                .param("shop", shopId)
                .param("id", id)
                .query((row, index) -> new KeptPosting(
                        id,
                        PostingKind.valueOf(row.getString("kind")),
                        row.getObject("on_date", LocalDate.class),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getLong("reference"),
                        row.getLong("buyer_person"),
                        row.getObject("reverses", Long.class),
                        row.getObject("reversed_by", Long.class),
                        ledger.entries(shopId, id)))
                .optional();
    }

    private Slice<StatementLine> lines(StatementQuery query, Cursor cursor, int limit) {
        var lines = new ArrayList<StatementLine>();
        var from = Optional.of(cursor);
        while (from.isPresent() && lines.size() <= limit) {
            var read = read(query, from.get(), entriesFor(query, limit));
            read.whole().stream()
                    .filter(line -> !line.change().equals(Money.ZERO))
                    .forEach(lines::add);
            from = read.last().map(Statements::behind);
        }
        return Slice.of(lines.subList(0, Math.min(lines.size(), limit + 1)), limit, line -> behind(line)
                .text());
    }

    /** Half of the postings may have two entries, and one has at most one for each account that is asked for. */
    private static int entriesFor(StatementQuery query, int limit) {
        return limit + limit / 2 + query.purse().kinds().size() + 2;
    }

    private static Cursor behind(StatementLine line) {
        return new Cursor(line.on(), line.id());
    }

    /** Postings in their order, each whole; adding up here reads every entry once, which no grouping does. */
    private AddUpEntries read(StatementQuery query, Cursor cursor, int most) {
        var read = new AddUpEntries(most);
        jdbc.sql("""
                select p.id, p.on_date, p.kind, p.reference, p.buyer_person, e.amount_fen,
                    e.kind = 'FEE_EXPENSE' as is_fee, e.kind in (%1$s) as is_change
                from ledger_posting p join ledger_entry e
                    on e.shop_id = p.shop_id and e.posting_id = p.id and e.party = 0
                where p.shop_id = :shop and p.on_date >= :day and p.on_date <= :last
                    and (p.on_date > :day or p.id > :id) and e.kind in (%1$s, 'FEE_EXPENSE')%2$s
                order by p.shop_id, p.on_date, p.id limit :limit""".formatted(query.purse().sqlKinds(), narrowing(query)))
                .params(values(query))
                .param("day", cursor.day())
                .param("id", cursor.id())
                .param("limit", most)
                .query(read);
        return read;
    }

    private record Moved(Money came, Money went) {}

    private Moved moved(StatementQuery query) {
        return jdbc.sql("""
                select cast(coalesce(sum(case when x.amount > 0 then x.amount else 0 end), 0) as bigint) as came,
                    cast(coalesce(sum(case when x.amount < 0 then -x.amount else 0 end), 0) as bigint) as went
                from (select e.posting_id, sum(e.amount_fen) as amount
                    from ledger_entry e join ledger_posting p on p.shop_id = e.shop_id and p.id = e.posting_id
                    where e.shop_id = :shop and e.kind in (%s) and e.party = 0 and e.on_date between :first and :last%s
                    group by e.posting_id) x""".formatted(query.purse().sqlKinds(), narrowing(query)))
                .params(values(query))
                .param("first", query.first())
                .query((row, index) -> new Moved(Money.ofFen(row.getLong("came")), Money.ofFen(row.getLong("went"))))
                .single();
    }

    /** What moved in the month up to and with the last line of the page before. */
    private Money before(StatementQuery query, Cursor cursor) {
        return Money.ofFen(jdbc.sql("""
                select cast(coalesce(sum(amount_fen), 0) as bigint) from ledger_entry
                where shop_id = :shop and kind in (%s) and party = 0 and on_date between :first and :day
                    and (on_date < :day or posting_id <= :id)""".formatted(query.purse().sqlKinds()))
                .param("shop", query.shopId())
                .param("first", query.first())
                .param("day", cursor.day())
                .param("id", cursor.id())
                .query(Long.class)
                .single());
    }

    private static String narrowing(StatementQuery query) {
        return (query.kind() == null ? "" : " and p.kind = :kind")
                + (query.buyer() == 0 ? "" : " and p.buyer_person = :buyer")
                + (query.reference() == 0 ? "" : " and p.reference = :reference");
    }

    private static Map<String, Object> values(StatementQuery query) {
        var values = new HashMap<String, Object>();
        values.put("shop", query.shopId());
        values.put("last", query.last());
        if (query.kind() != null) values.put("kind", query.kind().name());
        values.put("buyer", query.buyer());
        values.put("reference", query.reference());
        return values;
    }

    private Balances balances(String amount, Map<String, Object> values) {
        Map<AccountKind, Long> fen = new EnumMap<>(AccountKind.class);
        jdbc.sql("select kind, cast(" + amount
                        + " as bigint) as amount_fen from ledger_account a where shop_id = :shop and party = 0")
                .params(values)
                .query(row -> {
                    fen.put(AccountKind.valueOf(row.getString("kind")), row.getLong("amount_fen"));
                });
        return Balances.of(fen);
    }

    /** Where a page begins: behind this posting. */
    private record Cursor(LocalDate day, long id) {

        /** The beginning for what is no cursor of ours. */
        static Cursor of(@Nullable String text, LocalDate first) {
            var known = Objects.requireNonNullElse(text, "");
            if (!known.matches("\\d{1,7}_[0-9a-z]{1,12}")) return new Cursor(first, 0);
            var parts = known.split("_", 2);
            return new Cursor(LocalDate.ofEpochDay(Long.parseLong(parts[0])), Long.parseLong(parts[1], 36));
        }

        String text() {
            return day.toEpochDay() + "_" + Long.toString(id, 36);
        }
    }
}
