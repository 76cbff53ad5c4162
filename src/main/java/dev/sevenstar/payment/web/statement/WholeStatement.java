package dev.sevenstar.payment.web.statement;

import dev.sevenstar.payment.ledger.StatementLine;
import dev.sevenstar.payment.ledger.StatementQuery;
import dev.sevenstar.payment.ledger.Statements;
import dev.sevenstar.shared.Money;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a statement from its first line to its last, whatever its length, some thousand lines at a time. */
@Component
class WholeStatement {

    private static final int AT_ONCE = 2_000;

    /** What came and went between what was there before and what was there after, which is reckoned from the lines. */
    record Sums(Money opening, Money came, Money went) {

        Money closing() {
            return opening.plus(came).minus(went);
        }

        private Sums with(StatementLine line) {
            return new Sums(opening, came.plus(line.came()), went.plus(line.went()));
        }
    }

    /** Takes a line; {@code sums} are those with it. */
    @FunctionalInterface
    interface Reader {
        void take(StatementLine line, String buyer, Sums sums) throws IOException;
    }

    private final Statements statements;
    private final PostingWords words;

    WholeStatement(Statements statements, PostingWords words) {
        this.statements = statements;
        this.words = words;
    }

    Money opening(StatementQuery query) {
        return statements.opening(query.shopId(), query.month()).of(query.purse());
    }

    Sums read(StatementQuery query, Reader reader) throws IOException {
        var sums = new Sums(opening(query), Money.ZERO, Money.ZERO);
        @Nullable String after = null;
        do {
            var slice = statements.lines(query, after, AT_ONCE);
            var names =
                    words.names(slice.rows().stream().map(StatementLine::buyer).toList());
            for (var line : slice.rows()) {
                sums = sums.with(line);
                reader.take(line, names.getOrDefault(line.buyer(), ""), sums);
            }
            after = slice.next();
        } while (after != null);
        return sums;
    }
}
