package dev.sevenstar.identity.web;

import dev.sevenstar.identity.ContactTaken;
import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.FirstStart;
import dev.sevenstar.identity.WeakPassword;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The link from the log of the first start: makes the first admin. */
@Controller
@RequestMapping("/set-up/{secret}")
@Serves(Audience.EVERYONE)
class SetUpController {

    private static final String PAGE = "identity/set-up/new";

    private final FirstStart firstStart;
    private final Entrance entrance;

    SetUpController(FirstStart firstStart, Entrance entrance) {
        this.firstStart = firstStart;
        this.entrance = entrance;
    }

    @GetMapping
    ModelAndView new_(@PathVariable String secret) {
        if (!firstStart.isOpen(secret)) return gone();
        return new ModelAndView(PAGE, "form", new SetUpForm("", "", "")).addObject("secret", secret);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") SetUpForm form,
            BindingResult found,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (!firstStart.isOpen(secret)) return gone();
            if (!found.hasErrors()) {
                var person =
                        firstStart.accept(secret, form.name().strip(), form.reachedAt(), form.password(), language);
                return new ModelAndView("redirect:" + entrance.admit(person, request, response));
            }
        } catch (NotFound used) {
            return gone();
        } catch (ContactTaken taken) {
            found.rejectValue("contact", taken.key());
        } catch (WeakPassword weak) {
            found.rejectValue("password", weak.key());
        }
        return Pages.invalid(PAGE).addObject("secret", secret);
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/set-up/gone", HttpStatus.GONE);
    }
}
