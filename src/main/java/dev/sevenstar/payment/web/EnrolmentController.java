package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.TakeMethod;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop takes a method of payment, or takes it no longer. */
@Controller
@RequestMapping("/workbench/payment-methods/{slug}")
@Serves(value = Audience.SHOP, right = "money")
@Fresh
class EnrolmentController {

    private final MethodPages pages;
    private final TakeMethod take;
    private final MessageSource messages;

    EnrolmentController(MethodPages pages, TakeMethod take, MessageSource messages) {
        this.pages = pages;
        this.take = take;
        this.messages = messages;
    }

    @PostMapping("/enrolment")
    ModelAndView create(
            Seat seat,
            SignedIn person,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int accepted,
            @RequestParam MultiValueMap<String, String> params,
            Locale locale,
            RedirectAttributes redirect) {
        var code = MethodPages.known(slug);
        var typed = MethodPages.typed(code, params);
        var errors = new HashMap<>(pages.errors(code, typed, locale));
        if (accepted == 0) errors.put("accepted", messages.getMessage("payment.error.accepted", null, locale));
        if (errors.isEmpty())
            try {
                take.enable(seat.shopId(), code, accepted, person, typed);
                Flash.done(redirect, "payment.flash.method-enabled");
                return back(slug);
            } catch (Refused refused) {
                errors.putAll(pages.error(refused, locale));
            }
        return pages.show(Pages.invalid(MethodPages.SHOW), seat.shopId(), code, null, typed, errors, locale);
    }

    @DeleteMapping("/enrolment")
    ModelAndView destroy(Seat seat, @PathVariable String slug, RedirectAttributes redirect) {
        try {
            take.stop(seat.shopId(), MethodPages.known(slug));
            Flash.done(redirect, "payment.flash.method-stopped");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return back(slug);
    }

    /** The agreement has another version than the shop accepted. */
    @PostMapping("/agreement")
    ModelAndView accept(
            Seat seat,
            SignedIn person,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") int accepted,
            RedirectAttributes redirect) {
        try {
            take.accept(seat.shopId(), MethodPages.known(slug), accepted, person);
            Flash.done(redirect, "payment.flash.agreement-accepted");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return back(slug);
    }

    private static ModelAndView back(String slug) {
        return new ModelAndView("redirect:/workbench/payment-methods/" + slug);
    }
}
