package dev.sevenstar.identity.web;

import dev.sevenstar.identity.SignInOffer;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Serves(Audience.EVERYONE)
class SignInController {

    private static final String PAGE = "identity/sign-in/new";

    private final List<SignInOffer> offers;

    SignInController(ObjectProvider<SignInOffer> offers) {
        this.offers = offers.orderedStream().toList();
    }

    @ModelAttribute("offers")
    List<SignInOffer.Offer> offers(Locale language) {
        return offers.stream().map(o -> o.offer(language)).toList();
    }

    /** Where to go afterwards; empty: where the person works. */
    @ModelAttribute("to")
    String to(@RequestParam(defaultValue = "") String to) {
        return to.isBlank() ? "" : LocalPath.of(to);
    }

    @GetMapping("/sign-in")
    String new_(
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(defaultValue = "") String to,
            @Nullable SignedIn person,
            Model model) {
        if (person != null) return "redirect:" + LocalPath.of(to.isBlank() ? "/account" : to);
        model.addAttribute("again", again != null);
        return PAGE;
    }

    @PostMapping("/sign-in/failed")
    ModelAndView failed(
            @RequestParam(defaultValue = "") String name,
            @RequestAttribute(name = SignInAnswers.SHUT, required = false) @Nullable Long shut) {
        var page = shut == null ? Pages.invalid(PAGE) : new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS);
        return page.addObject("name", name).addObject("failed", shut == null).addObject("shut", shut);
    }
}
