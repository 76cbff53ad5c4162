package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.exchange.BillState;
import dev.sevenstar.payment.exchange.BillState.Pile;
import dev.sevenstar.payment.exchange.ExchangeBills;
import dev.sevenstar.payment.exchange.ExchangeBills.Cursor;
import dev.sevenstar.payment.exchange.ExchangeBills.Listed;
import dev.sevenstar.payment.exchange.ReturnExchange;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.Rate;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Bills of exchange that buyers endorsed to a shop. */
@Controller
@RequestMapping(ExchangePage.WORKBENCH)
@Serves(value = Audience.SHOP, right = "money")
class ExchangeBillsController {

    private static final int PAGE = 25;
    private static final int AT_ONCE = 500;
    private static final int LONGEST_SEARCH = 60;

    /** What selling a bill costs today. */
    record Cost(String rate, long days, String interest, long fen, String net) {}

    private final ExchangeBills bills;
    private final ReturnExchange back;
    private final ExchangePage page;
    private final PostingWords words;
    private final Audit audit;

    ExchangeBillsController(
            ExchangeBills bills, ReturnExchange back, ExchangePage page, PostingWords words, Audit audit) {
        this.bills = bills;
        this.back = back;
        this.page = page;
        this.words = words;
        this.audit = audit;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "coming") String pile,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var chosen = pile(pile);
        var typed = cut(search);
        var slice = bills.ofShop(seat.shopId(), chosen, typed, Cursor.parse(after), PAGE);
        model.addAttribute("rows", page.ofShop(slice.rows()));
        model.addAttribute("pile", chosen.slug());
        model.addAttribute("search", typed);
        var sums = bills.sums(seat.shopId());
        model.addAttribute("tabs", tabs(sums, chosen));
        model.addAttribute("held", sums.get(Pile.HELD));
        model.addAttribute("presented", sums.get(Pile.PRESENTED));
        model.addAttribute("trouble", sums.get(Pile.TROUBLE));
        model.addAttribute("first", after == null ? null : href("", chosen, typed, null));
        model.addAttribute("next", slice.next() == null ? null : href("", chosen, typed, slice.next()));
        model.addAttribute("file", href("/file", chosen, typed, null));
        return "payment/exchange-bills/index";
    }

    @GetMapping("/file")
    SheetFile file(
            Seat seat,
            @RequestParam(defaultValue = "coming") String pile,
            @RequestParam(defaultValue = "") String search) {
        if (!seat.may("export")) throw new AccessDeniedException("missing right export");
        var chosen = pile(pile);
        var name = words.say("payment.exchange.title") + " " + words.say(chosen.key());
        audit.record(seat.shopId(), "payment.exchange-exported", "exchange-bill", name, null, null);
        return new SheetFile(
                SheetFormat.XLSX,
                name,
                columns(),
                SheetFile.walk(
                        after -> bills.ofShop(seat.shopId(), chosen, cut(search), Cursor.parse(after), AT_ONCE),
                        this::cells));
    }

    /** With a rate it says what selling the bill would cost today. */
    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, @RequestParam(defaultValue = "") String rate, Model model) {
        var listed = bills.get(ShopKey.of(seat.shopId(), number));
        var buyer = listed.bill().buyerPerson();
        page.fill(listed, ExchangePage.WORKBENCH, words.names(List.of(buyer)).getOrDefault(buyer, ""), model);
        var key = listed.bill().key();
        model.addAttribute("owedBack", listed.bill().state() == BillState.SIGNED && back.isOwedBack(key));
        model.addAttribute("rate", rate);
        model.addAttribute("cost", null);
        model.addAttribute("problem", "");
        if (!rate.isBlank()) calculate(listed, rate, model);
        return "payment/exchange-bills/show";
    }

    private void calculate(Listed listed, String typed, Model model) {
        try {
            var rate = Rate.parsePercent(typed);
            var interest = listed.bill().interest(rate, page.today());
            model.addAttribute(
                    "cost",
                    new Cost(
                            rate.toPercent(),
                            listed.bill().daysLeft(page.today()),
                            interest.toString(),
                            interest.fen(),
                            listed.bill().face().amount().minus(interest).toString()));
        } catch (NumberFormatException e) {
            model.addAttribute("problem", words.say("payment.exchange.error.rate"));
        } catch (Refused refused) {
            model.addAttribute("problem", words.say(refused.key(), refused.args()));
        }
    }

    private List<Tab> tabs(Map<Pile, ExchangeBills.Sum> sums, Pile chosen) {
        return Arrays.stream(Pile.values())
                .map(each -> new Tab(
                        words.say(each.key()),
                        href("", each, "", null),
                        each == chosen,
                        count(Objects.requireNonNull(sums.get(each)).bills())))
                .toList();
    }

    private static @Nullable String count(int bills) {
        return bills == 0 ? null : String.valueOf(bills);
    }

    private static String href(String path, Pile pile, String search, @Nullable String after) {
        var address =
                UriComponentsBuilder.fromPath(ExchangePage.WORKBENCH + path).queryParam("pile", pile.slug());
        if (!search.isEmpty()) address.queryParam("search", search);
        if (after != null) address.queryParam("after", after);
        return address.build().encode().toUriString();
    }

    private static Pile pile(String slug) {
        return Arrays.stream(Pile.values())
                .filter(each -> each.slug().equals(slug))
                .findFirst()
                .orElse(Pile.COMING);
    }

    private static String cut(String search) {
        var words = search.strip();
        return words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("payment.exchange.number"), 34),
                Column.text(words.say("payment.exchange.range"), 22),
                Column.text(words.say("payment.exchange.drawer"), 28),
                Column.text(words.say("payment.exchange.acceptor"), 28),
                Column.text(words.say("payment.exchange.acceptor-code"), 16),
                Column.money(words.say("payment.exchange.amount")),
                Column.day(words.say("payment.exchange.issued")),
                Column.day(words.say("payment.exchange.due")),
                Column.day(words.say("payment.exchange.pay-on")),
                Column.text(words.say("payment.exchange.state"), 14),
                Column.money(words.say("payment.exchange.interest")));
    }

    private @Nullable Object[] cells(Listed listed) {
        var bill = listed.bill();
        var face = bill.face();
        return new @Nullable Object[] {
            face.number(),
            face.range() == null ? null : face.range().text(),
            face.drawer(),
            face.acceptor(),
            face.acceptorCode(),
            face.amount(),
            face.issuedOn(),
            face.dueOn(),
            listed.payOn(),
            words.say(bill.state().key()),
            bill.interest().isPositive() ? bill.interest() : null
        };
    }
}
