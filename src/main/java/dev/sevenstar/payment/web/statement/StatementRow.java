package dev.sevenstar.payment.web.statement;

import dev.sevenstar.payment.ledger.StatementLine;
import dev.sevenstar.payment.ledger.StatementQuery;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line of a statement with everything said already; {@code balance} is empty where lines are left out. */
record StatementRow(
        String on,
        String href,
        String kind,
        String about,
        String aboutHref,
        String buyer,
        String buyerHref,
        String came,
        String went,
        String fee,
        String balance) {

    static List<StatementRow> of(
            StatementQuery query,
            List<StatementLine> lines,
            Money before,
            Map<Long, String> names,
            PostingWords words) {
        var rows = new ArrayList<StatementRow>();
        var balance = before;
        for (var line : lines) {
            balance = balance.plus(line.change());
            rows.add(of(query, line, names, words, query.isNarrowed() ? "" : balance.toString()));
        }
        return rows;
    }

    private static StatementRow of(
            StatementQuery query, StatementLine line, Map<Long, String> names, PostingWords words, String balance) {
        var ofBuyer =
                new StatementQuery(query.shopId(), query.purse(), YearMonth.from(line.on()), null, line.buyer(), 0);
        return new StatementRow(
                line.on().toString(),
                "/workbench/statements/postings/" + Ids.text(line.id()),
                words.say(line.kind().key()),
                line.reference() == 0 ? "" : Ids.text(line.reference()),
                PostingWords.href(line.kind(), line.reference()),
                names.getOrDefault(line.buyer(), ""),
                StatementAsked.href(ofBuyer, "", null),
                PostingWords.amount(line.came()),
                PostingWords.amount(line.went()),
                PostingWords.amount(line.fee()),
                balance);
    }
}
