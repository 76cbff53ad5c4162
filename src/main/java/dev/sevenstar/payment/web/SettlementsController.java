package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ExpectedMoney;
import dev.sevenstar.payment.ExpectedMoney.Expected;
import dev.sevenstar.payment.web.exchange.CalendarView;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What should come on which day. */
@Controller
@Serves(value = Audience.SHOP, right = "money")
class SettlementsController {

    private static final int MOST = 300;

    private final List<ExpectedMoney> sources;
    private final PostingWords words;
    private final Clock clock;

    SettlementsController(List<ExpectedMoney> sources, PostingWords words, Clock clock) {
        this.sources = List.copyOf(sources);
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/workbench/settlements")
    String index(Seat seat, @RequestParam(defaultValue = "") String month, Model model) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var shown = CalendarView.month(month, YearMonth.from(today));
        var expected = sources.stream()
                .flatMap(source -> source.of(seat.shopId(), shown.atDay(1), shown.atEndOfMonth(), MOST).stream())
                .toList();
        var names = words.names(expected.stream().map(Expected::buyer).toList());
        model.addAttribute("month", shown.toString());
        model.addAttribute("earlier", shown.minusMonths(1).toString());
        model.addAttribute("later", shown.plusMonths(1).toString());
        model.addAttribute("calendar", CalendarView.of(shown, today, expected, names, words));
        model.addAttribute("more", expected.size() >= MOST);
        return "payment/settlements/index";
    }
}
