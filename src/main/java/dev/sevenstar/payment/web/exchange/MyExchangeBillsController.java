package dev.sevenstar.payment.web.exchange;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.exchange.Deed.Hand;
import dev.sevenstar.payment.exchange.ExchangeBills;
import dev.sevenstar.payment.exchange.OfferExchange;
import dev.sevenstar.payment.exchange.OfferExchange.Offer;
import dev.sevenstar.payment.exchange.OpenTargets;
import dev.sevenstar.payment.exchange.OpenTargets.Open;
import dev.sevenstar.payment.exchange.Target;
import dev.sevenstar.payment.web.Cursors;
import dev.sevenstar.payment.web.statement.PostingWords;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bills of exchange by which a buyer pays. */
@Controller
@RequestMapping(ExchangePage.MY)
@Serves(Audience.PERSON)
class MyExchangeBillsController {

    private static final String NEW = "payment/my-exchange-bills/new";
    private static final int PAGE = 20;

    /** Something that the bill may be for. */
    record Choice(String value, String what, String open, long fen, boolean chosen) {}

    private final ExchangeBills bills;
    private final OfferExchange offer;
    private final OpenTargets targets;
    private final ExchangePage page;
    private final PostingWords words;

    MyExchangeBillsController(
            ExchangeBills bills, OfferExchange offer, OpenTargets targets, ExchangePage page, PostingWords words) {
        this.bills = bills;
        this.offer = offer;
        this.targets = targets;
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String index(SignedIn person, @RequestParam(required = false) @Nullable String before, Model model) {
        var slice = bills.ofBuyer(person.personId(), Cursors.of(before), PAGE);
        model.addAttribute("rows", page.ofBuyer(slice.rows()));
        model.addAttribute("first", before == null ? null : ExchangePage.MY);
        model.addAttribute("next", slice.next() == null ? null : ExchangePage.MY + "?before=" + slice.next());
        return "payment/my-exchange-bills/index";
    }

    @GetMapping("/new")
    String new_(
            SignedIn person,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "") String bill,
            Model model) {
        if (order.isEmpty() && bill.isEmpty()) return "redirect:" + ExchangePage.MY;
        var open = open(person, order, bill);
        var form = ExchangeForm.begun(order, bill, open.targets());
        model.addAttribute("form", form);
        return fill(form, open, model);
    }

    @PostMapping
    @Fresh
    Object create(
            SignedIn person,
            @Valid @ModelAttribute("form") ExchangeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var open = open(person, form.order(), form.bill());
        var face = form.face(errors);
        if (face.isPresent())
            try {
                var key = offer.offer(new Offer(
                        open.shopId(),
                        hand(person),
                        face.get(),
                        form.note(),
                        form.requestKey(),
                        form.chosen(open.targets())));
                Flash.done(redirect, "payment.exchange.offered");
                return "redirect:" + ExchangePage.MY + "/" + key.number();
            } catch (Refused refused) {
                ExchangeForm.reject(refused, errors);
            }
        fill(form, open, model);
        return Pages.invalid(NEW).addAllObjects(model.asMap());
    }

    @GetMapping("/{number}")
    String show(SignedIn person, @PathVariable String number, Model model) {
        var listed = bills.ofBuyer(person.personId(), number);
        page.fill(listed, ExchangePage.MY, page.shopName(listed.bill().key().shopId()), model);
        return "payment/my-exchange-bills/show";
    }

    /** The buyer takes it back before the shop has signed. */
    @DeleteMapping("/{number}")
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        var listed = bills.ofBuyer(person.personId(), number);
        try {
            offer.withdraw(listed.bill().key(), hand(person));
            Flash.done(redirect, "payment.exchange.withdrawn");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + ExchangePage.MY + "/" + number;
    }

    private Open open(SignedIn person, String order, String bill) {
        if (!bill.isEmpty()) return targets.ofBill(person.personId(), bill);
        if (!order.isEmpty()) return targets.ofOrder(person.personId(), order);
        throw new NotFound();
    }

    private String fill(ExchangeForm form, Open open, Model model) {
        model.addAttribute("shop", page.shopName(open.shopId()));
        model.addAttribute("open", Target.sum(open.targets()).toString());
        model.addAttribute(
                "choices",
                open.targets().stream().map(each -> choice(each, form)).toList());
        return NEW;
    }

    private Choice choice(Target target, ExchangeForm form) {
        return new Choice(
                ExchangeForm.value(target),
                ExchangeView.pays(target, "/my", words).what(),
                target.amount().toString(),
                target.amount().fen(),
                form.targets().contains(ExchangeForm.value(target)));
    }

    private static Hand hand(SignedIn person) {
        return new Hand(person.personId(), person.personName());
    }
}
