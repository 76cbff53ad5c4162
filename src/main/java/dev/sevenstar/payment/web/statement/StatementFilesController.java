package dev.sevenstar.payment.web.statement;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ledger.StatementQuery;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.print.Papers;
import dev.sevenstar.shared.print.PdfFile;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.sheets.SheetWriter;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A whole statement to file away, whatever its length. Taking it is written down. */
@Controller
@Serves(value = Audience.SHOP, right = "money")
class StatementFilesController {

    private final WholeStatement statement;
    private final PostingWords words;
    private final Papers papers;
    private final Audit audit;
    private final Clock clock;

    StatementFilesController(WholeStatement statement, PostingWords words, Papers papers, Audit audit, Clock clock) {
        this.statement = statement;
        this.papers = papers;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(StatementAsked.PATH + "/xlsx")
    View xlsx(Seat seat, StatementAsked asked) {
        return file(SheetFormat.XLSX, seat, asked);
    }

    @GetMapping(StatementAsked.PATH + "/csv")
    View csv(Seat seat, StatementAsked asked) {
        return file(SheetFormat.CSV, seat, asked);
    }

    @GetMapping(StatementAsked.PATH + "/pdf")
    View pdf(Seat seat, StatementAsked asked) throws IOException {
        var query = query(seat, asked);
        var name = taken(seat, query, ".pdf");
        var paper = StatementPaper.of(seat.shopName(), query, statement, words);
        return new PdfFile(name, papers.print("payment/statements/paper", Map.of("paper", paper)));
    }

    private View file(SheetFormat format, Seat seat, StatementAsked asked) {
        var query = query(seat, asked);
        var name = taken(seat, query, format.extension());
        return new SheetFile(format, name, columns(), sheet -> write(query, sheet));
    }

    private StatementQuery query(Seat seat, StatementAsked asked) {
        if (!seat.may("export")) throw new AccessDeniedException("missing right export");
        return asked.query(seat.shopId(), YearMonth.now(clock.withZone(Times.ZONE)));
    }

    /** The name of the file without its ending. */
    private String taken(Seat seat, StatementQuery query, String ending) {
        var purse = words.say(query.purse().key());
        var name = words.say(
                "payment.statement.file", seat.shopName(), query.month().toString(), purse);
        audit.record(seat.shopId(), "payment.statement-exported", "statement", name + ending, null, null);
        return name;
    }

    private List<Column> columns() {
        return List.of(
                Column.day(words.say("payment.statement.on")),
                Column.text(words.say("payment.statement.kind"), 16),
                Column.text(words.say("payment.statement.order"), 18),
                Column.text(words.say("payment.statement.buyer"), 20),
                Column.money(words.say("payment.statement.came")),
                Column.money(words.say("payment.statement.went")),
                Column.money(words.say("payment.statement.fee")),
                Column.money(words.say("payment.statement.balance")),
                Column.text(words.say("payment.statement.posting"), 18));
    }

    private void write(StatementQuery query, SheetWriter sheet) throws IOException {
        if (!query.isNarrowed()) edge(sheet, query, "payment.statement.opening", statement.opening(query), null, null);
        var sums = statement.read(
                query,
                (line, buyer, until) -> sheet.add(
                        line.on(),
                        words.say(line.kind().key()),
                        line.reference() == 0 ? null : Ids.text(line.reference()),
                        buyer,
                        orNothing(line.came()),
                        orNothing(line.went()),
                        orNothing(line.fee()),
                        query.isNarrowed() ? null : until.closing(),
                        Ids.text(line.id())));
        if (query.isNarrowed()) edge(sheet, query, "payment.statement.sum", null, sums.came(), sums.went());
        else edge(sheet, query, "payment.statement.closing", sums.closing(), sums.came(), sums.went());
    }

    private void edge(
            SheetWriter sheet,
            StatementQuery query,
            String key,
            @Nullable Money balance,
            @Nullable Money came,
            @Nullable Money went)
            throws IOException {
        var on = came == null ? query.first() : query.last();
        sheet.add(on, words.say(key), null, null, came, went, null, balance, null);
    }

    private static @Nullable Money orNothing(Money money) {
        return money.equals(Money.ZERO) ? null : money;
    }
}
