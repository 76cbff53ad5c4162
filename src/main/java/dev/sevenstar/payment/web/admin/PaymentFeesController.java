package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.Fees;
import dev.sevenstar.payment.ListedFee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the methods of payment cost: in force, to come, and what they cost before. */
@Controller
@RequestMapping("/admin/payment-fees")
@Serves(value = Audience.STAFF, right = "money")
class PaymentFeesController {

    private static final String INDEX = "payment/admin/fees/index";

    /** @param withdrawal where a fee to come is taken back, null for one whose day has come */
    record FeeRow(
            String method,
            String from,
            String rate,
            String bearer,
            String floor,
            String cap,
            String state,
            String badge,
            @Nullable String withdrawal) {}

    private final Fees fees;
    private final MessageSource messages;

    PaymentFeesController(Fees fees, MessageSource messages) {
        this.fees = fees;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView index(Locale locale) {
        return lay(new ModelAndView(INDEX), locale).addObject("form", FeeForm.EMPTY);
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            @ModelAttribute("form") FeeForm form, BindingResult found, Locale locale, RedirectAttributes redirect) {
        var listed = form.read(found);
        if (listed != null)
            try {
                fees.announce(listed);
                Flash.done(redirect, "payment.flash.fee-announced");
                return new ModelAndView("redirect:/admin/payment-fees");
            } catch (Refused refused) {
                found.rejectValue("from", refused.key(), refused.args(), null);
            }
        return lay(Pages.invalid(INDEX), locale);
    }

    @DeleteMapping("/{slug}/{day}")
    @Fresh
    String destroy(@PathVariable String slug, @PathVariable String day, RedirectAttributes redirect) {
        var method = MethodCode.find(slug).orElseThrow(NotFound::new);
        try {
            fees.withdraw(method, LocalDate.parse(day));
            Flash.done(redirect, "payment.flash.fee-withdrawn");
        } catch (DateTimeException notADay) {
            throw new NotFound();
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:/admin/payment-fees";
    }

    private ModelAndView lay(ModelAndView page, Locale locale) {
        var all = fees.all();
        return page.addObject(
                        "rows",
                        Methods.all().stream()
                                .flatMap(method -> rows(method.code(), all, locale).stream())
                                .toList())
                .addObject(
                        "methods",
                        Methods.all().stream()
                                .map(method -> new Option(
                                        method.code().slug(), say(method.code().key(), locale)))
                                .toList())
                .addObject(
                        "bearers",
                        List.of(
                                new Option("SHOP", say("payment.bearer.shop", locale)),
                                new Option("BUYER", say("payment.bearer.buyer", locale))));
    }

    private List<FeeRow> rows(MethodCode code, List<ListedFee> all, Locale locale) {
        var today = fees.today();
        var ofOne = all.stream().filter(each -> each.method() == code).toList();
        var current = ofOne.stream()
                .filter(each -> !each.fromDay().isAfter(today))
                .findFirst()
                .orElse(null);
        return ofOne.stream()
                .map(each -> {
                    var coming = each.fromDay().isAfter(today);
                    var state = coming ? "coming" : each.equals(current) ? "current" : "past";
                    return new FeeRow(
                            say(code.key(), locale),
                            each.fromDay().toString(),
                            each.fee().rate().toString(),
                            say("payment.bearer." + each.fee().bearer().name().toLowerCase(Locale.ROOT), locale),
                            text(each.fee().floor()),
                            text(each.fee().cap()),
                            say("payment.rates." + state, locale),
                            coming ? "blue" : each.equals(current) ? "green" : "",
                            coming ? "/admin/payment-fees/" + code.slug() + "/" + each.fromDay() : null);
                })
                .toList();
    }

    private static String text(@Nullable Money amount) {
        return amount == null ? "—" : amount.toString();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
