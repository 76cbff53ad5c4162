package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.credit.BillQuery.View;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What buyers owe a shop, period by period. */
@Controller
@RequestMapping("/workbench/bills")
@Serves(value = Audience.SHOP, right = "money")
class BillsController {

    private static final String HOME = "/workbench/bills";
    private static final int PAGE = 25;
    private static final int FILE_PAGE = 500;

    private final Bills bills;
    private final BillPage page;
    private final CreditWords words;

    BillsController(Bills bills, BillPage page, CreditWords words) {
        this.bills = bills;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String index(Seat seat, BillFilter filter, Model model) {
        var slice = bills.ofShop(seat.shopId(), filter.query(), PAGE)
                .map(bill -> BillRow.of(bill, bill.buyerName(), HOME + "/", words));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("tabs", tabs(seat, filter.chosen()));
        model.addAttribute("sums", bills.sums(seat.shopId()));
        model.addAttribute("first", filter.after() == null ? null : filter.href(HOME, null));
        model.addAttribute("next", slice.next() == null ? null : filter.href(HOME, slice.next()));
        model.addAttribute("file", filter.href(HOME + "/file", null));
        return "payment/bills/index";
    }

    @GetMapping("/file")
    org.springframework.web.servlet.View file(Seat seat, BillFilter filter) {
        Rights.toExport(seat);
        var columns = List.of(
                Column.text(words.say("payment.bills.number"), 16),
                Column.text(words.say("payment.lines.buyer"), 28),
                Column.day(words.say("payment.bills.first")),
                Column.day(words.say("payment.bills.last")),
                Column.day(words.say("payment.bills.due")),
                Column.whole(words.say("payment.bills.orders")),
                Column.money(words.say("payment.bills.amount")),
                Column.money(words.say("payment.bills.paid")),
                Column.money(words.say("payment.bills.open")),
                Column.text(words.say("payment.lines.state"), 12));
        return new SheetFile(
                SheetFormat.XLSX,
                words.say("payment.bills.title"),
                columns,
                SheetFile.walk(
                        after -> bills.ofShop(seat.shopId(), filter.query(after), FILE_PAGE), bill -> new Object[] {
                            bill.number(),
                            bill.buyerName(),
                            bill.firstOn(),
                            bill.lastOn(),
                            bill.dueOn(),
                            bill.orders(),
                            bill.amount(),
                            bill.paid(),
                            bill.open(),
                            words.mark(bill).text()
                        }));
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var bill = bills.get(ShopKey.of(seat.shopId(), number));
        page.fill(bill, bill.buyerName(), "/workbench", model);
        model.addAttribute("buyer", Ids.text(bill.buyerPerson()));
        return "payment/bills/show";
    }

    @GetMapping("/{number}/file")
    SheetFile statement(Seat seat, @PathVariable String number) {
        Rights.toExport(seat);
        return page.file(bills.get(ShopKey.of(seat.shopId(), number)));
    }

    private List<Tab> tabs(Seat seat, View chosen) {
        var counts = bills.counts(seat.shopId());
        return List.of(
                tab(View.UNPAID, chosen, counts.unpaid()),
                tab(View.SOON, chosen, counts.soon()),
                tab(View.LATE, chosen, counts.late()),
                tab(View.PAID, chosen, 0));
    }

    private Tab tab(View view, View chosen, int count) {
        var slug = BillFilter.slug(view);
        return new Tab(
                words.say("payment.bills.view." + slug),
                new BillFilter(slug, null, null, null).href(HOME, null),
                view == chosen,
                count(count));
    }

    private static @Nullable String count(int count) {
        if (count == 0) return null;
        return count < Bills.MANY ? String.valueOf(count) : (Bills.MANY - 1) + "+";
    }
}
