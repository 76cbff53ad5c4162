package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.credit.Aging;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who owes a shop what since when, as of any day. */
@Controller
@RequestMapping("/workbench/aging")
@Serves(value = Audience.SHOP, right = "money")
class AgingController {

    record Row(
            String href,
            String buyer,
            String upTo30,
            String upTo60,
            String upTo90,
            String older,
            String all,
            String overdue,
            boolean late) {

        static Row of(Aging.Owed owed) {
            return new Row(
                    "/workbench/credit-lines/" + Ids.text(owed.buyerPerson()),
                    owed.buyerName(),
                    owed.upTo30().toString(),
                    owed.upTo60().toString(),
                    owed.upTo90().toString(),
                    owed.older().toString(),
                    owed.all().toString(),
                    owed.overdue().toString(),
                    owed.overdue().isPositive());
        }
    }

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final Aging aging;
    private final CreditWords words;

    AgingController(Aging aging, CreditWords words) {
        this.aging = aging;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, @RequestParam(defaultValue = "") String day, Model model) {
        var on = day(day);
        var owed = aging.on(seat.shopId(), on);
        model.addAttribute("day", on.toString());
        model.addAttribute("today", words.today().toString());
        model.addAttribute("rows", owed.stream().map(Row::of).toList());
        model.addAttribute("sum", Row.of(Aging.sum(owed)));
        return "payment/aging/show";
    }

    @GetMapping("/file")
    SheetFile file(Seat seat, @RequestParam(defaultValue = "") String day) {
        Rights.toExport(seat);
        var on = day(day);
        var columns = List.of(
                Column.text(words.say("payment.lines.buyer"), 28),
                Column.money(words.say("payment.aging.to30")),
                Column.money(words.say("payment.aging.to60")),
                Column.money(words.say("payment.aging.to90")),
                Column.money(words.say("payment.aging.older")),
                Column.money(words.say("payment.sum")),
                Column.money(words.say("payment.aging.overdue")));
        return new SheetFile(SheetFormat.XLSX, words.say("payment.aging.of", on.toString()), columns, sheet -> {
            var owed = aging.on(seat.shopId(), on);
            for (var each : owed) sheet.add(cells(each.buyerName(), each));
            sheet.add(cells(words.say("payment.sum"), Aging.sum(owed)));
        });
    }

    private static Object[] cells(String name, Aging.Owed owed) {
        return new Object[] {name, owed.upTo30(), owed.upTo60(), owed.upTo90(), owed.older(), owed.all(), owed.overdue()
        };
    }

    /** Today for what is no day, or is still to come. */
    private LocalDate day(String typed) {
        var today = words.today();
        try {
            var day = typed.isEmpty() ? today : LocalDate.parse(typed);
            return day.isAfter(today) || day.isBefore(BEGINNING) ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }
}
