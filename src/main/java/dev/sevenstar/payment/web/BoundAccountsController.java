package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.BindAccount;
import dev.sevenstar.payment.bound.AccountKind;
import dev.sevenstar.payment.bound.Bank;
import dev.sevenstar.payment.bound.BoundAccounts;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop's own accounts, bound and proved. */
@Controller
@RequestMapping("/workbench/bound-accounts")
@Serves(value = Audience.SHOP, right = "money")
class BoundAccountsController {

    private static final String NEW = "payment/accounts/new";
    private static final String HOME = "redirect:/workbench/bound-accounts";

    private final BoundAccounts accounts;
    private final BindAccount bind;
    private final PartnerCalls calls;
    private final MessageSource messages;

    BoundAccountsController(BoundAccounts accounts, BindAccount bind, PartnerCalls calls, MessageSource messages) {
        this.accounts = accounts;
        this.bind = bind;
        this.calls = calls;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView index(Seat seat, Locale locale) {
        var words = new MethodWords(messages, locale);
        var simulated = calls.isSimulated(Partner.BANK);
        return new ModelAndView("payment/accounts/index")
                .addObject(
                        "accounts",
                        accounts.of(seat.shopId()).stream()
                                .map(each -> AccountView.of(each, simulated, words))
                                .toList());
    }

    @GetMapping("/new")
    ModelAndView new_(@RequestParam(required = false) @Nullable String kind, Locale locale) {
        return lay(new ModelAndView(NEW), AccountForm.of(AccountForm.known(kind)), locale);
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            Seat seat,
            @ModelAttribute("form") AccountForm form,
            BindingResult found,
            Locale locale,
            RedirectAttributes redirect) {
        var typed = form.read();
        typed.errors().forEach(found::rejectValue);
        if (!found.hasErrors())
            try {
                bind.bind(seat.shopId(), typed);
                Flash.done(redirect, "payment.flash.account-bound");
                return new ModelAndView(HOME);
            } catch (Refused refused) {
                found.rejectValue("number", refused.key(), refused.args(), null);
            }
        return lay(Pages.invalid(NEW), form, locale);
    }

    /** The owner names the amount that came in. */
    @PostMapping("/{number}/verification")
    @Fresh
    String verify(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            RedirectAttributes redirect) {
        try {
            if (bind.confirm(seat.shopId(), Ids.parse(number), Money.parseYuan(amount)))
                Flash.done(redirect, "payment.flash.account-verified");
            else Flash.error(redirect, "payment.flash.account-wrong");
        } catch (NumberFormatException notAnAmount) {
            Flash.error(redirect, "payment.error.amount-plain");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return HOME;
    }

    @DeleteMapping("/{number}")
    @Fresh
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        try {
            bind.remove(seat.shopId(), Ids.parse(number));
            Flash.done(redirect, "payment.flash.account-removed");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return HOME;
    }

    private ModelAndView lay(ModelAndView page, AccountForm form, Locale locale) {
        var words = new MethodWords(messages, locale);
        return page.addObject("form", form)
                .addObject("alipay", AccountForm.known(form.kind()).isAlipay())
                .addObject(
                        "kinds",
                        Arrays.stream(AccountKind.values())
                                .filter(AccountKind::isAlipay)
                                .map(kind -> new Option(kind.name(), words.say(kind.key())))
                                .toList())
                .addObject(
                        "banks",
                        Arrays.stream(Bank.values())
                                .map(bank -> new Option(bank.name(), words.say(bank.key())))
                                .toList());
    }
}
