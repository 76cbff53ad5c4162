package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.PasswordDoor;
import dev.sevenstar.identity.SecondStep;
import dev.sevenstar.identity.SignInOffer;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.TwoStep;
import dev.sevenstar.shared.TooMany;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/sign-in")
@Serves(Audience.EVERYONE)
class SignInController {

    private static final String PAGE = "identity/sign-in/new";

    private final PasswordDoor door;
    private final TwoStep twoStep;
    private final SecondStep secondStep;
    private final Entrance entrance;
    private final WayBack wayBack;
    private final List<SignInOffer> offers;

    SignInController(
            PasswordDoor door,
            TwoStep twoStep,
            SecondStep secondStep,
            Entrance entrance,
            WayBack wayBack,
            ObjectProvider<SignInOffer> offers) {
        this.door = door;
        this.twoStep = twoStep;
        this.secondStep = secondStep;
        this.entrance = entrance;
        this.wayBack = wayBack;
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

    /** Where an offer leads those who were on their way somewhere. */
    @ModelAttribute("back")
    String back(@ModelAttribute("to") String to, HttpServletRequest request, HttpServletResponse response) {
        return wayBack.peek(to, request, response);
    }

    @GetMapping
    String new_(
            @RequestParam(required = false) @Nullable String again,
            @ModelAttribute("to") String to,
            @Nullable SignedIn person,
            Model model) {
        if (person != null) return "redirect:" + (to.isEmpty() ? "/account" : to);
        model.addAttribute("again", again != null);
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @ModelAttribute("to") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var person = door.recognise(name, password, request);
            if (person.isEmpty())
                return Pages.invalid(PAGE).addObject("name", name).addObject("failed", true);
            if (twoStep.isAskedOf(person.get().id(), request)) {
                secondStep.begin(person.get(), request);
                return new ModelAndView("redirect:" + SecondStepController.at(to));
            }
            var home = entrance.admit(person.get(), request, response);
            return new ModelAndView("redirect:" + wayBack.take(to, home, request, response));
        } catch (TooMany shut) {
            var minutes = Math.max(1, (shut.retryAfter().toSeconds() + 59) / 60);
            response.setHeader("Retry-After", String.valueOf(shut.retryAfter().toSeconds()));
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS)
                    .addObject("name", name)
                    .addObject("shut", minutes);
        }
    }
}
