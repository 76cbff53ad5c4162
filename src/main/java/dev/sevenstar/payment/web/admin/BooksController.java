package dev.sevenstar.payment.web.admin;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.payment.books.BookChecks;
import dev.sevenstar.payment.books.BookChecks.Check;
import dev.sevenstar.payment.books.BookChecks.Found;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether all shops' books are true: what the checks of the last nights found, and a check now. */
@Controller
@RequestMapping("/admin/books")
@Serves(value = Audience.STAFF, right = "money")
class BooksController {

    private static final int PAGE = 30;
    private static final int MOST = 200;

    record CheckRow(String href, String at, boolean right, int findings) {

        static CheckRow of(Check check) {
            return new CheckRow(
                    "/admin/books/" + Ids.text(check.id()),
                    Times.minute(check.at()),
                    check.findings() == 0,
                    check.findings());
        }
    }

    record FoundRow(String ruleKey, String shop, String about, String wanted, String found) {}

    private final BookChecks checks;
    private final Shops shops;
    private final Audit audit;

    BooksController(BookChecks checks, Shops shops, Audit audit) {
        this.checks = checks;
        this.shops = shops;
        this.audit = audit;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String before, Model model) {
        var page = checks.page(before, PAGE);
        model.addAttribute("rows", page.map(CheckRow::of).rows());
        model.addAttribute(
                "latest",
                before == null && !page.isEmpty() ? CheckRow.of(page.rows().get(0)) : null);
        model.addAttribute("first", before == null ? null : "/admin/books");
        model.addAttribute("next", page.next() == null ? null : "/admin/books?before=" + page.next());
        return "payment/admin/books/index";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        var check = checks.find(Ids.parse(number)).orElseThrow(NotFound::new);
        var findings = checks.findings(check.id(), MOST);
        var names = names(findings);
        model.addAttribute("check", CheckRow.of(check));
        model.addAttribute(
                "rows",
                findings.stream()
                        .map(found -> new FoundRow(
                                found.ruleKey(),
                                names.getOrDefault(found.shopId(), Ids.text(found.shopId())),
                                found.about() == 0 ? "" : Ids.text(found.about()),
                                found.wanted().toString(),
                                found.found().toString()))
                        .toList());
        return "payment/admin/books/show";
    }

    @PostMapping("/runs")
    String create(RedirectAttributes redirect) {
        var wrong = checks.checkNow();
        audit.record("payment.books-checked", "books", String.valueOf(wrong), null, null);
        if (wrong == 0) Flash.done(redirect, "payment.books.true");
        else Flash.error(redirect, "payment.books.alarm", wrong);
        return "redirect:/admin/books";
    }

    private Map<Long, String> names(List<Found> findings) {
        var known = findings.stream().map(Found::shopId).distinct().toList();
        return known.isEmpty()
                ? Map.of()
                : shops.findAllById(known).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    }
}
