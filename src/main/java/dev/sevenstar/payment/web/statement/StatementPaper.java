package dev.sevenstar.payment.web.statement;

import dev.sevenstar.payment.ledger.StatementLine;
import dev.sevenstar.payment.ledger.StatementQuery;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A statement as it is printed and filed. One too long for paper tells its days in place of its lines.
 *
 * @param lines as many as paper takes; empty when the days are told
 * @param days what came, went and was there at the end of each day; empty when the lines are told
 */
record StatementPaper(
        String shop,
        String period,
        String purse,
        boolean narrowed,
        String opening,
        String came,
        String went,
        String closing,
        List<Line> lines,
        List<Day> days) {

    /** More lines than some fifty pages. */
    static final int MOST_LINES = 2_000;

    record Line(
            String on, String kind, String order, String buyer, String came, String went, String fee, String balance) {}

    record Day(String on, int lines, String came, String went, String fee, String balance) {}

    private static final class Sum {
        private int lines;
        private Money came = Money.ZERO;
        private Money went = Money.ZERO;
        private Money fee = Money.ZERO;
        private Money balance = Money.ZERO;
    }

    static StatementPaper of(String shop, StatementQuery query, WholeStatement statement, PostingWords words)
            throws IOException {
        var lines = new ArrayList<Line>();
        var days = new TreeMap<LocalDate, Sum>();
        var sums = statement.read(query, (line, buyer, until) -> {
            add(days.computeIfAbsent(line.on(), on -> new Sum()), line, until.closing());
            if (lines.size() <= MOST_LINES) lines.add(line(query, line, buyer, until.closing(), words));
        });
        var tooLong = lines.size() > MOST_LINES;
        return new StatementPaper(
                shop,
                query.first() + " – " + query.last(),
                words.say(query.purse().key()),
                query.isNarrowed(),
                sums.opening().toString(),
                sums.came().toString(),
                sums.went().toString(),
                sums.closing().toString(),
                tooLong ? List.of() : List.copyOf(lines),
                tooLong ? days(query, days) : List.of());
    }

    private static void add(Sum day, StatementLine line, Money balance) {
        day.lines++;
        day.came = day.came.plus(line.came());
        day.went = day.went.plus(line.went());
        day.fee = day.fee.plus(line.fee());
        day.balance = balance;
    }

    private static Line line(
            StatementQuery query, StatementLine line, String buyer, Money balance, PostingWords words) {
        return new Line(
                line.on().toString(),
                words.say(line.kind().key()),
                line.reference() == 0 ? "" : Ids.text(line.reference()),
                buyer,
                PostingWords.amount(line.came()),
                PostingWords.amount(line.went()),
                PostingWords.amount(line.fee()),
                query.isNarrowed() ? "" : balance.toString());
    }

    private static List<Day> days(StatementQuery query, TreeMap<LocalDate, Sum> days) {
        return days.entrySet().stream()
                .map(day -> new Day(
                        day.getKey().toString(),
                        day.getValue().lines,
                        PostingWords.amount(day.getValue().came),
                        PostingWords.amount(day.getValue().went),
                        PostingWords.amount(day.getValue().fee),
                        query.isNarrowed() ? "" : day.getValue().balance.toString()))
                .toList();
    }
}
