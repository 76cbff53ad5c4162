package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.credit.Bills;
import dev.sevenstar.payment.credit.CreditBuyers;
import dev.sevenstar.payment.credit.CreditLine;
import dev.sevenstar.payment.credit.CreditLines;
import dev.sevenstar.payment.credit.LineList;
import dev.sevenstar.payment.credit.LineView;
import dev.sevenstar.payment.credit.PaymentTerm.NetDays;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a shop lends, and to whom. */
@Controller
@RequestMapping("/workbench/credit-lines")
@Serves(value = Audience.SHOP, right = "money")
class CreditLinesController {

    private static final String HOME = "/workbench/credit-lines";
    private static final String NEW = "payment/credit-lines/new";
    private static final int PAGE = 25;
    private static final int FILE_PAGE = 500;

    private final CreditLines lines;
    private final LineList list;
    private final CreditBuyers buyers;
    private final LinePage page;
    private final Bills bills;
    private final CreditWords words;
    private final Audit audit;
    private final TransactionTemplate transaction;

    CreditLinesController(
            CreditLines lines,
            LineList list,
            CreditBuyers buyers,
            LinePage page,
            Bills bills,
            CreditWords words,
            Audit audit,
            TransactionTemplate transaction) {
        this.lines = lines;
        this.list = list;
        this.buyers = buyers;
        this.page = page;
        this.bills = bills;
        this.words = words;
        this.audit = audit;
        this.transaction = transaction;
    }

    @GetMapping
    String index(Seat seat, LineFilter filter, Model model) {
        var slice = list.ofShop(seat.shopId(), filter.query(), PAGE).map(line -> LineRow.of(line, words));
        model.addAttribute("filter", filter);
        model.addAttribute("rows", slice.rows());
        model.addAttribute("tabs", tabs(filter.chosen()));
        model.addAttribute("sums", list.sums(seat.shopId()));
        model.addAttribute("owed", bills.sums(seat.shopId()));
        model.addAttribute("enabled", buyers.mayAsk(seat.shopId()));
        model.addAttribute("first", filter.after() == null ? null : filter.href(null));
        model.addAttribute("next", slice.next() == null ? null : filter.href(slice.next()));
        model.addAttribute("file", filter.file());
        return "payment/credit-lines/index";
    }

    @GetMapping("/file")
    View file(Seat seat, LineFilter filter) {
        Rights.toExport(seat);
        var columns = List.of(
                Column.text(words.say("payment.lines.buyer"), 28),
                Column.money(words.say("payment.lines.limit")),
                Column.money(words.say("payment.lines.occupied")),
                Column.money(words.say("payment.lines.free")),
                Column.text(words.say("payment.lines.term"), 24),
                Column.day(words.say("payment.lines.until")),
                Column.text(words.say("payment.lines.state"), 12),
                Column.whole(words.say("payment.lines.overdue")));
        return new SheetFile(
                SheetFormat.XLSX,
                words.say("payment.lines.title"),
                columns,
                SheetFile.walk(
                        after -> list.ofShop(
                                seat.shopId(), new LineList.Query(filter.chosen(), filter.text(), after), FILE_PAGE),
                        line -> new Object[] {
                            line.buyerName(),
                            line.limit(),
                            line.occupied(),
                            line.free(),
                            words.term(line.term()),
                            line.expiresOn(),
                            words.mark(line).text(),
                            line.overdueCount()
                        }));
    }

    @GetMapping("/new")
    String new_(Seat seat, @RequestParam(defaultValue = "") String buyer, Model model) {
        model.addAttribute("form", TermsForm.of("", new NetDays(30), ""));
        return fillNew(seat, buyer, model);
    }

    @PostMapping
    @Fresh
    Object create(
            Seat seat,
            @RequestParam(defaultValue = "") String buyer,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var terms = form.read(errors, words.today());
        var person = Ids.find(buyer).filter(id -> buyers.isKnown(seat.shopId(), id));
        if (person.isEmpty()) errors.reject("payment.lines.error.buyer");
        if (person.isEmpty() || terms.isEmpty()) {
            fillNew(seat, buyer, model);
            return Pages.invalid(NEW).addAllObjects(model.asMap());
        }
        try {
            grant(seat, person.get(), buyers.name(person.get()), terms.get(), form.note());
        } catch (Refused refused) {
            errors.rejectValue("limit", refused.key(), refused.args(), "");
            fillNew(seat, buyer, model);
            return Pages.invalid(NEW).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.lines.granted");
        return "redirect:" + HOME + "/" + buyer;
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var line = lines.get(seat.shopId(), Ids.parse(number));
        model.addAttribute("form", TermsForm.of(line));
        return page.fill(line, model);
    }

    @PutMapping("/{number}")
    @Fresh
    Object update(
            Seat seat,
            @PathVariable String number,
            @Valid @ModelAttribute("form") TermsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var line = lines.get(seat.shopId(), Ids.parse(number));
        var terms = form.read(errors, words.today());
        if (terms.isPresent())
            try {
                grant(seat, line.buyerPerson(), line.buyerName(), terms.get(), form.note());
            } catch (Refused refused) {
                errors.rejectValue("limit", refused.key(), refused.args(), "");
            }
        if (errors.hasErrors()) {
            var view = page.fill(line, model);
            return Pages.invalid(view).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.lines.changed");
        return "redirect:" + HOME + "/" + number;
    }

    private void grant(Seat seat, long buyer, String name, CreditLines.Terms terms, String note) {
        transaction.executeWithoutResult(status -> {
            var before = lines.find(seat.shopId(), buyer).map(this::told).orElse(null);
            lines.grant(seat.shopId(), buyer, name, terms, seat.personId(), seat.personName(), note);
            audit.record(
                    seat.shopId(),
                    "payment.line-changed",
                    "credit-line",
                    name,
                    before,
                    told(lines.get(seat.shopId(), buyer)));
        });
    }

    private String told(CreditLine line) {
        return line.limit() + " · " + line.term().code() + (line.expiresOn() == null ? "" : " · " + line.expiresOn());
    }

    private String fillNew(Seat seat, String buyer, Model model) {
        model.addAttribute("buyer", buyer);
        model.addAttribute(
                "buyers",
                buyers.withoutLine(seat.shopId()).stream()
                        .map(person -> new Option(Ids.text(person.id()), person.name()))
                        .toList());
        page.advise(seat.shopId(), Ids.find(buyer).orElse(0L), model);
        return NEW;
    }

    private List<Tab> tabs(LineView chosen) {
        return Arrays.stream(LineView.values())
                .map(view -> new Tab(words.say(view.key()), LineFilter.hrefOf(view), view == chosen, null))
                .toList();
    }
}
