package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.ExpectedMoney.Expected;
import dev.sevenstar.payment.exchange.ExpectedExchange;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which days the bills of exchange in a shop's hands are paid. */
@Controller
@Serves(value = Audience.SHOP, right = "money")
class MaturitiesController {

    private static final int MOST = 300;

    private final ExpectedExchange bills;
    private final ExchangePage page;
    private final PostingWords words;

    MaturitiesController(ExpectedExchange bills, ExchangePage page, PostingWords words) {
        this.bills = bills;
        this.page = page;
        this.words = words;
    }

    @GetMapping(ExchangePage.WORKBENCH + "/calendar")
    String index(Seat seat, @RequestParam(defaultValue = "") String month, Model model) {
        var shown = CalendarView.month(month, YearMonth.from(page.today()));
        var expected = bills.of(seat.shopId(), shown.atDay(1), shown.atEndOfMonth(), MOST);
        var names = words.names(expected.stream().map(Expected::buyer).toList());
        model.addAttribute("month", shown.toString());
        model.addAttribute("earlier", shown.minusMonths(1).toString());
        model.addAttribute("later", shown.plusMonths(1).toString());
        model.addAttribute("calendar", CalendarView.of(shown, page.today(), expected, names, words));
        return "payment/exchange-bills/calendar";
    }
}
