package dev.sevenstar.payment.web.loan;

import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.lender.DrawEarly;
import dev.sevenstar.payment.lender.Loan;
import dev.sevenstar.payment.lender.LoanState;
import dev.sevenstar.payment.lender.Loans;
import dev.sevenstar.payment.web.Cursors;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop's orders on the platform's credit: in use, due, overdue, claimed; and being paid for them early. */
@Controller
@RequestMapping("/workbench/platform-credit")
@Serves(value = Audience.SHOP, right = "money")
class ShopLoansController {

    private static final String HOME = "/workbench/platform-credit";
    private static final String SHOW = "payment/loans/show";
    private static final int PAGE = 20;
    private static final List<LoanState> TABS = List.of(
            LoanState.IN_USE,
            LoanState.AGREED,
            LoanState.OVERDUE,
            LoanState.CLAIMED,
            LoanState.CLAIM_REFUSED,
            LoanState.REPAID,
            LoanState.CLAIM_PAID);

    record Tile(String name, String amount) {}

    /** What a draw of an amount costs and brings, as the calculator shows it. */
    record Cost(String amount, String rate, long days, String fee, String net) {}

    private final Loans loans;
    private final DrawEarly draw;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    ShopLoansController(Loans loans, DrawEarly draw, People people, MessageSource messages, Clock clock) {
        this.loans = loans;
        this.draw = draw;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "in_use") String state,
            @RequestParam(required = false) @Nullable String before,
            Model model,
            Locale language) {
        var chosen = TABS.stream()
                .filter(each -> each.slug().equals(state))
                .findFirst()
                .orElse(LoanState.IN_USE);
        var page = loans.ofShop(seat.shopId(), chosen, Cursors.of(before), PAGE);
        var sums = loans.sums(seat.shopId());
        var here = HOME + "?state=" + chosen.slug();
        var names = names(page.rows());
        model.addAttribute("rows", page.map(loan -> view(loan, names, language)).rows());
        model.addAttribute("tabs", tabs(sums, chosen, language));
        model.addAttribute("tiles", tiles(sums, language));
        model.addAttribute("first", before == null ? null : here);
        model.addAttribute("next", page.next() == null ? null : here + "&before=" + page.next());
        return "payment/loans/index";
    }

    /** With an amount it says what drawing so much would cost. */
    @GetMapping("/{number}")
    String show(
            Seat seat,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String amount,
            Model model,
            Locale language) {
        var loan = loans.ofShop(seat.shopId(), Ids.parse(number));
        fill(model, loan, amount == null ? loan.drawable().toYuan() : amount, language);
        return SHOW;
    }

    @PostMapping("/{number}/early-draw")
    @Fresh
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            Model model,
            Locale language,
            RedirectAttributes redirect) {
        var loan = loans.ofShop(seat.shopId(), Ids.parse(number));
        var early = amountOf(amount);
        fill(model, loan, amount, language);
        if (early == null || model.getAttribute("problem") != null)
            return Pages.invalid(SHOW).addAllObjects(model.asMap());
        try {
            draw.ask(seat.shopId(), loan.reference(), early);
        } catch (Refused refused) {
            model.addAttribute("problem", messages.getMessage(refused.key(), refused.args(), language));
            return Pages.invalid(SHOW).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.loan.draw.asked", early);
        return "redirect:" + HOME + "/" + number;
    }

    private void fill(Model model, Loan loan, String typed, Locale language) {
        var early = amountOf(typed);
        model.addAttribute("loan", view(loan, names(List.of(loan)), language));
        model.addAttribute("typed", typed);
        model.addAttribute("cost", early == null ? null : cost(loan, early));
        model.addAttribute("problem", problem(loan, early, language));
    }

    private @Nullable String problem(Loan loan, @Nullable Money early, Locale language) {
        if (loan.drawable().equals(Money.ZERO)) return null;
        if (early == null || !early.isPositive()) return word("payment.loan.draw.no-amount", language);
        if (!loan.drawable().isBelow(early)) return null;
        return messages.getMessage("payment.refused.draw-too-much", new Object[] {loan.drawable()}, language);
    }

    private Cost cost(Loan loan, Money early) {
        var today = today();
        var fee = loan.drawFee(early, today);
        return new Cost(
                early.toString(),
                loan.terms().drawRate().toPercent(),
                loan.daysLeft(today),
                fee.toString(),
                early.minus(fee).toString());
    }

    private static @Nullable Money amountOf(String typed) {
        try {
            var amount = Money.parseYuan(typed);
            return amount.fen() < 0 ? null : amount;
        } catch (NumberFormatException noAmount) {
            return null;
        }
    }

    private List<Tab> tabs(Map<LoanState, Loans.Sum> sums, LoanState chosen, Locale language) {
        return TABS.stream()
                .map(state -> new Tab(
                        messages.getMessage(state.key(), null, language),
                        HOME + "?state=" + state.slug(),
                        state == chosen,
                        count(Objects.requireNonNull(sums.get(state)).count())))
                .toList();
    }

    private static @Nullable String count(int loans) {
        return loans == 0 ? null : String.valueOf(loans);
    }

    private List<Tile> tiles(Map<LoanState, Loans.Sum> sums, Locale language) {
        var drawn = sums.values().stream().map(Loans.Sum::drawn).reduce(Money.ZERO, Money::plus);
        return List.of(
                new Tile(word("payment.loans.in-use", language), amount(sums, LoanState.IN_USE)),
                new Tile(word("payment.loans.overdue", language), amount(sums, LoanState.OVERDUE)),
                new Tile(word("payment.loans.claimed", language), amount(sums, LoanState.CLAIMED)),
                new Tile(word("payment.loans.drawn", language), drawn.toString()));
    }

    private static String amount(Map<LoanState, Loans.Sum> sums, LoanState state) {
        return Objects.requireNonNull(sums.get(state)).amount().toString();
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private LoanView view(Loan loan, Map<Long, String> names, Locale language) {
        return LoanView.of(loan, HOME + "/", names.getOrDefault(loan.buyerId(), ""), today(), messages, language);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }

    private Map<Long, String> names(List<Loan> read) {
        var ids = read.stream().map(Loan::buyerId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : people.findAllById(ids).stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
