package dev.sevenstar.payment.web.admin;

import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.lender.LenderRates;
import dev.sevenstar.payment.lender.LenderRates.Listed;
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
import java.util.HashSet;
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

/** What the lenders behind trust pay and platform credit take: in force, to come, and before. */
@Controller
@RequestMapping("/admin/lender-terms")
@Serves(value = Audience.STAFF, right = "money")
class LenderTermsController {

    private static final String HERE = "/admin/lender-terms";
    private static final String INDEX = "payment/admin/lender-terms/index";

    /** @param withdrawal where terms to come are taken back, null for those whose day has come */
    record TermsRow(
            String method,
            String from,
            String buyerRate,
            String drawRate,
            int days,
            String state,
            String badge,
            @Nullable String withdrawal) {}

    private final LenderRates rates;
    private final MessageSource messages;

    LenderTermsController(LenderRates rates, MessageSource messages) {
        this.rates = rates;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView index(Locale locale) {
        return lay(new ModelAndView(INDEX), locale).addObject("form", LenderTermsForm.EMPTY);
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            @ModelAttribute("form") LenderTermsForm form,
            BindingResult found,
            Locale locale,
            RedirectAttributes redirect) {
        var listed = form.read(found);
        if (listed != null)
            try {
                rates.announce(listed);
                Flash.done(redirect, "payment.flash.lender-terms-announced");
                return new ModelAndView("redirect:" + HERE);
            } catch (Refused refused) {
                found.rejectValue(fieldOf(refused), refused.key(), refused.args(), null);
            }
        return lay(Pages.invalid(INDEX), locale);
    }

    private static String fieldOf(Refused refused) {
        return switch (refused.key()) {
            case "payment.refused.lender-days" -> "days";
            case "payment.refused.lender-draw" -> "drawRate";
            default -> "from";
        };
    }

    @DeleteMapping("/{slug}/{day}")
    @Fresh
    String destroy(@PathVariable String slug, @PathVariable String day, RedirectAttributes redirect) {
        var method = MethodCode.find(slug).orElseThrow(NotFound::new);
        try {
            rates.withdraw(method, LocalDate.parse(day));
            Flash.done(redirect, "payment.flash.lender-terms-withdrawn");
        } catch (DateTimeException notADay) {
            throw new NotFound();
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + HERE;
    }

    private ModelAndView lay(ModelAndView page, Locale locale) {
        return page.addObject("rows", rows(rates.all(), locale))
                .addObject(
                        "methods",
                        Methods.all().stream()
                                .filter(method -> method.consent() == Consent.LENDER)
                                .map(method -> new Option(
                                        method.code().slug(), say(method.code().key(), locale)))
                                .toList());
    }

    /** Of each method the first whose day has come is in force. */
    private List<TermsRow> rows(List<Listed> all, Locale locale) {
        var today = rates.today();
        var inForce = new HashSet<MethodCode>();
        return all.stream()
                .map(each -> {
                    var coming = each.fromDay().isAfter(today);
                    var current = !coming && inForce.add(each.method());
                    var state = coming ? "coming" : current ? "current" : "past";
                    return new TermsRow(
                            say(each.method().key(), locale),
                            each.fromDay().toString(),
                            each.terms().buyerRate().toString(),
                            each.terms().drawRate().toString(),
                            each.terms().days(),
                            say("payment.rates." + state, locale),
                            coming ? "blue" : current ? "green" : "",
                            coming ? HERE + "/" + each.method().slug() + "/" + each.fromDay() : null);
                })
                .toList();
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
