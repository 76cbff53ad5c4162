package dev.sevenstar.trade.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.FindBill;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PayOnline;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where everything that is to be paid of an order leads: on to the page where it is paid, by the way it takes. */
@Controller
@RequestMapping("/my/orders/{number}/payment")
@Serves(Audience.PERSON)
class MyPaymentController {

    private static final String VIEW = "trade/my/payment";

    /** @param begun whether the buyer was on the partner's page and nobody knows yet what became of it */
    record View(
            String number,
            String method,
            String said,
            @Nullable String instalment,
            @Nullable String amount,
            @Nullable String fen,
            @Nullable String moved,
            boolean begun) {}

    private final Orders orders;
    private final Plans plans;
    private final PayOnline pay;
    private final FindBill bills;
    private final MyOrderPage page;
    private final TradeWords words;

    MyPaymentController(Orders orders, Plans plans, PayOnline pay, FindBill bills, MyOrderPage page, TradeWords words) {
        this.orders = orders;
        this.plans = plans;
        this.pay = pay;
        this.bills = bills;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String show(SignedIn person, @PathVariable String number, Model model) {
        var plan = plans.ofBuyer(person.personId(), Ids.parse(number));
        var elsewhere = MyOrderPage.due(plan).flatMap(due -> elsewhere(plan, due));
        if (elsewhere.isPresent()) return "redirect:" + elsewhere.get();
        lay(person, plan, model);
        return VIEW;
    }

    /** @param amount what the page said, in fen: who pays agrees to that and to nothing else */
    @PostMapping
    Object create(
            SignedIn person, @PathVariable String number, @RequestParam(defaultValue = "") String amount, Model model) {
        var plan = plans.ofBuyer(person.personId(), Ids.parse(number));
        var due = MyOrderPage.due(plan).filter(each -> isOnline(plan, each));
        if (due.isEmpty()) return "redirect:/my/orders/" + number + "/payment";
        try {
            if (!amount.equals(String.valueOf(due.get().payable().fen())))
                throw new Refused("trade.refused.amount-moved", due.get().payable());
            return "redirect:"
                    + pay.begin(plan.key().shopId(), plan.reference(), due.get().number());
        } catch (Refused refused) {
            lay(person, plan, model);
            return Pages.invalid(VIEW)
                    .addAllObjects(model.asMap())
                    .addObject("problem", words.say(refused.key(), refused.args()));
        }
    }

    /** Asks the partner what became of it. */
    @PostMapping("/answer")
    String look(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var plan = plans.ofBuyer(person.personId(), Ids.parse(number));
        var due = MyOrderPage.due(plan).filter(each -> isOnline(plan, each));
        if (due.isPresent() && pay.look(plan, due.get().number())) {
            Flash.info(redirect, "trade.flash.pay-unknown");
            return "redirect:/my/orders/" + number + "/payment";
        }
        return "redirect:/my/orders/" + number;
    }

    private void lay(SignedIn person, Plan plan, Model model) {
        var order = orders.ofBuyer(person.personId(), plan.reference());
        var due = MyOrderPage.due(plan);
        var online = due.filter(each -> isOnline(plan, each));
        model.addAttribute(
                "payment",
                new View(
                        order.number(),
                        words.say(plan.method().key()),
                        said(plan, due),
                        online.map(each -> words.say(each.key())).orElse(null),
                        online.map(each -> each.payable().toString()).orElse(null),
                        online.map(each -> String.valueOf(each.payable().fen())).orElse(null),
                        online.isPresent() ? page.moved(orders.timeline(order.key())) : null,
                        online.filter(each -> pay.isBegun(plan, each.number())).isPresent()));
        model.addAttribute("plan", PlanView.of(plan, Side.BUYER, words));
    }

    private String said(Plan plan, Optional<Instalment> due) {
        if (plan.state() == PlanState.ASKED) return words.say("trade.plan.asked");
        if (plan.state() == PlanState.CANCELLED) return words.say("trade.pay.cancelled");
        if (due.isEmpty())
            return words.say(
                    plan.instalments().stream().anyMatch(each -> each.state().isOpen())
                            ? "trade.pay.later"
                            : "trade.pay.done");
        return words.say("trade.pay." + due.get().channel().name().toLowerCase(Locale.ROOT));
    }

    private static boolean isOnline(Plan plan, Instalment due) {
        return due.channel() == Channel.ESCROW
                || due.channel() == Channel.DIRECT && plan.method() != MethodCode.BANK_TRANSFER;
    }

    /** Bills, transfers, bills of exchange and what a lender pays have pages of their own. */
    private Optional<String> elsewhere(Plan plan, Instalment due) {
        var order = Ids.text(plan.reference());
        return switch (due.channel()) {
            case BILL -> bills.of(plan).map(bill -> "/my/bills/" + bill);
            case EXCHANGE -> Optional.of("/my/exchange-bills/new?order=" + order);
            case DIRECT -> isOnline(plan, due) ? Optional.empty() : Optional.of("/my/transfers/" + order);
            case PARTNER -> Optional.of("/my/platform-credit/" + order);
            case ESCROW, CARRIER -> Optional.empty();
        };
    }
}
