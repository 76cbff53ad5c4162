package dev.sevenstar.payment.web.credit;

import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.web.credit.CreditWords.Mark;
import java.math.BigInteger;

/** A line in the list, in the words of the page. */
record LineRow(
        String href,
        String buyer,
        String limit,
        String occupied,
        String free,
        long share,
        String term,
        String until,
        Mark state,
        int overdue) {

    static LineRow of(CreditLine line, CreditWords words) {
        return new LineRow(
                "/workbench/credit-lines/" + line.number(),
                line.buyerName(),
                line.limit().toString(),
                line.occupied().toString(),
                line.free().toString(),
                share(line),
                words.term(line.term()),
                words.until(line.expiresOn()),
                words.mark(line),
                line.overdueCount());
    }

    /** How much of the limit is occupied, in per cent. */
    static long share(CreditLine line) {
        return BigInteger.valueOf(line.occupied().fen())
                .multiply(BigInteger.valueOf(100))
                .divide(BigInteger.valueOf(line.limit().fen()))
                .longValueExact();
    }
}
