package dev.sevenstar.payment.web.loan;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.lender.Loan;
import dev.sevenstar.payment.lender.Loans;
import dev.sevenstar.payment.lender.RepayLoan;
import dev.sevenstar.payment.web.Cursors;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What lenders have paid for a buyer, and paying it back. */
@Controller
@RequestMapping("/my/platform-credit")
@Serves(Audience.PERSON)
class MyLoansController {

    private static final String HOME = "/my/platform-credit/";
    private static final int PAGE = 20;

    private final Loans loans;
    private final RepayLoan repay;
    private final Shops shops;
    private final MessageSource messages;
    private final Clock clock;

    MyLoansController(Loans loans, RepayLoan repay, Shops shops, MessageSource messages, Clock clock) {
        this.loans = loans;
        this.repay = repay;
        this.shops = shops;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String index(
            SignedIn person, @RequestParam(required = false) @Nullable String before, Model model, Locale language) {
        var page = loans.ofBuyer(person.personId(), Cursors.of(before), PAGE);
        var names = names(page.rows());
        model.addAttribute("rows", page.map(loan -> view(loan, names, language)).rows());
        model.addAttribute("first", before == null ? null : "/my/platform-credit");
        model.addAttribute("next", page.next() == null ? null : "/my/platform-credit?before=" + page.next());
        return "payment/my-loans/index";
    }

    @GetMapping("/{number}")
    String show(SignedIn person, @PathVariable String number, Model model, Locale language) {
        var loan = loans.ofBuyer(person.personId(), Ids.parse(number));
        model.addAttribute("loan", view(loan, names(List.of(loan)), language));
        return "payment/my-loans/show";
    }

    @PostMapping("/{number}/repayment")
    @Fresh
    String create(SignedIn person, @PathVariable String number) {
        return "redirect:" + repay.begin(person.personId(), Ids.parse(number));
    }

    private LoanView view(Loan loan, Map<Long, String> names, Locale language) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return LoanView.of(loan, HOME, names.getOrDefault(loan.plan().shopId(), ""), today, messages, language);
    }

    private Map<Long, String> names(List<Loan> read) {
        var ids = read.stream().map(loan -> loan.plan().shopId()).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Shop::name));
    }
}
