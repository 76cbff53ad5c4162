package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.TakeMethod;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a shop is paid: all methods, and one with its conditions, costs, agreement and settings. */
@Controller
@RequestMapping("/workbench/payment-methods")
@Serves(value = Audience.SHOP, right = "money")
class MethodsController {

    private final MethodPages pages;
    private final TakeMethod take;

    MethodsController(MethodPages pages, TakeMethod take) {
        this.pages = pages;
        this.take = take;
    }

    @GetMapping
    ModelAndView index(Seat seat, @RequestParam(required = false) @Nullable String amount, Locale locale) {
        return pages.index(seat.shopId(), amount, locale);
    }

    @GetMapping("/{slug}")
    ModelAndView show(
            Seat seat,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String amount,
            Locale locale) {
        return pages.show(
                new ModelAndView(MethodPages.SHOW),
                seat.shopId(),
                MethodPages.known(slug),
                amount,
                Map.of(),
                Map.of(),
                locale);
    }

    @PutMapping("/{slug}")
    @Fresh
    ModelAndView update(
            Seat seat,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> params,
            Locale locale,
            RedirectAttributes redirect) {
        var code = MethodPages.known(slug);
        var typed = MethodPages.typed(code, params);
        var errors = pages.errors(code, typed, locale);
        if (errors.isEmpty())
            try {
                take.set(seat.shopId(), code, typed);
                Flash.done(redirect, "payment.flash.method-set");
                return new ModelAndView("redirect:/workbench/payment-methods/" + slug);
            } catch (Refused refused) {
                errors = pages.error(refused, locale);
            }
        return pages.show(Pages.invalid(MethodPages.SHOW), seat.shopId(), code, null, typed, errors, locale);
    }
}
