package dev.sevenstar.payment.web.statement;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.FeesPaid;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.Year;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the methods of payment cost a shop, month by month. */
@Controller
@Serves(value = Audience.SHOP, right = "money")
class FeesController {

    private static final int EARLIEST = 2000;

    private final FeesPaid fees;
    private final PostingWords words;
    private final Clock clock;

    FeesController(FeesPaid fees, PostingWords words, Clock clock) {
        this.fees = fees;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/workbench/fees")
    String index(Seat seat, @RequestParam(defaultValue = "") String year, Model model) {
        var now = Year.now(clock.withZone(Times.ZONE)).getValue();
        var asked = year.matches("\\d{4}") ? Integer.parseInt(year) : now;
        var shown = asked < EARLIEST || asked > now ? now : asked;
        model.addAttribute("year", String.valueOf(shown));
        model.addAttribute("earlier", String.valueOf(shown - 1));
        model.addAttribute("later", shown < now ? String.valueOf(shown + 1) : null);
        model.addAttribute("fees", FeesView.of(fees.of(seat.shopId(), shown), words));
        return "payment/fees/index";
    }
}
