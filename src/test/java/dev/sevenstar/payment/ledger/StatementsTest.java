package dev.sevenstar.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.ABookOfAShop;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever was booked, in whatever order: statements close where they must, and the book comes to nothing. */
@Tag("database")
class StatementsTest extends ABookOfAShop {

    private static final int POSTINGS = 80;
    private static final int MONTHS = 3;

    @Autowired
    Statements statements;

    private final YearMonth from = YearMonth.of(2026, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void opening_and_movements_are_the_closing(long seed) {
        write(new Random(seed));
        for (var purse : Purse.values())
            for (int month = 0; month < MONTHS; month++) {
                var query = new StatementQuery(shop, purse, from.plusMonths(month), null, 0, 0);
                var page = statements.page(query, null, 7);
                var opening = page.opening().of(purse);
                assertThat(opening.plus(page.came()).minus(page.went()))
                        .isEqualTo(page.closing().of(purse));
                assertThat(page.closing())
                        .isEqualTo(statements.opening(shop, query.month().plusMonths(1)));
                assertThat(walked(query, opening)).isEqualTo(page.closing().of(purse));
            }
        assertThat(jdbc.sql("select sum(balance_fen) from ledger_account where shop_id = :shop")
                        .param("shop", shop)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void the_kinds_together_are_the_whole(long seed) {
        write(new Random(seed));
        var whole = statements.page(new StatementQuery(shop, Purse.HELD, from, null, 0, 0), null, 500);
        var came = Money.ZERO;
        var lines = 0;
        for (var kind : PostingKind.values()) {
            var part = statements.page(new StatementQuery(shop, Purse.HELD, from, kind, 0, 0), null, 500);
            came = came.plus(part.came());
            lines += part.lines().rows().size();
        }
        assertThat(came).isEqualTo(whole.came());
        assertThat(lines).isEqualTo(whole.lines().rows().size());
    }

    /** Page by page; each begins where the one before ended. */
    private Money walked(StatementQuery query, Money opening) {
        var balance = opening;
        @Nullable String after = null;
        do {
            var page = statements.page(query, after, 7);
            assertThat(page.before()).isEqualTo(balance);
            for (var line : page.lines().rows()) balance = balance.plus(line.change());
            after = page.lines().next();
        } while (after != null);
        return balance;
    }

    private void write(Random random) {
        var on = new ArrayList<LocalDate>();
        for (int at = 0; at < POSTINGS; at++) on.add(from.atDay(1).plusDays(random.nextInt(31 + 28 + 31)));
        for (var day : on) book(any(random, day));
    }

    private Posting.Draft any(Random random, LocalDate day) {
        var amount = Money.ofFen(1 + random.nextInt(50_000));
        var kind = PostingKind.values()[random.nextInt(PostingKind.values().length)];
        var draft = draft(kind, day).move(amount, ALIPAY, to(random));
        if (random.nextBoolean())
            draft.move(Money.ofFen(1 + random.nextInt(100)), Account.of(AccountKind.DRAWN_EARLY), to(random));
        if (random.nextBoolean()) draft.fee(Money.ofFen(1), Account.of(AccountKind.DRAWN_EARLY), 1);
        return draft;
    }

    private static Account to(Random random) {
        var kinds = List.of(
                AccountKind.ESCROW_HELD,
                AccountKind.AVAILABLE,
                AccountKind.RECEIVABLE,
                AccountKind.DIRECT,
                AccountKind.UNMATCHED);
        return Account.of(kinds.get(random.nextInt(kinds.size())));
    }
}
