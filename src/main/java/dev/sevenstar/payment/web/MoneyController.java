package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ExpectedMoney;
import dev.sevenstar.payment.ExpectedMoney.Expected;
import dev.sevenstar.payment.ledger.Statements;
import dev.sevenstar.payment.web.exchange.CalendarView;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a shop has, what is held, what is owed to it. */
@Controller
@Serves(value = Audience.SHOP, right = "money")
class MoneyController {

    private static final int AHEAD = 14;
    private static final int FEW = 6;

    private final Statements statements;
    private final List<ExpectedMoney> sources;
    private final PostingWords words;
    private final Clock clock;

    MoneyController(Statements statements, List<ExpectedMoney> sources, PostingWords words, Clock clock) {
        this.statements = statements;
        this.sources = List.copyOf(sources);
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/workbench/money")
    String show(Seat seat, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var first = today.withDayOfMonth(1);
        model.addAttribute("money", MoneyView.of(statements.now(seat.shopId())));
        model.addAttribute("earned", statements.earnings(seat.shopId(), first, today));
        model.addAttribute("days", next(seat.shopId(), today).days());
        return "payment/money/show";
    }

    private CalendarView next(long shopId, LocalDate today) {
        var expected = sources.stream()
                .flatMap(source -> source.of(shopId, today, today.plusDays(AHEAD), FEW).stream())
                .sorted(Comparator.comparing(Expected::on))
                .limit(FEW)
                .toList();
        var names = words.names(expected.stream().map(Expected::buyer).toList());
        return CalendarView.of(YearMonth.from(today), today, expected, names, words);
    }
}
