package dev.sevenstar.identity.web;

import dev.sevenstar.identity.PasswordReset;
import dev.sevenstar.identity.WeakPassword;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ask for the letter, follow its link, set a new password. */
@Controller
@Serves(Audience.EVERYONE)
class PasswordResetController {

    private static final String NEW = "identity/password-reset/new";
    private static final String EDIT = "identity/password-reset/edit";
    private static final Duration HOUR = Duration.ofHours(1);

    private final PasswordReset reset;
    private final Throttle throttle;

    PasswordResetController(PasswordReset reset, Throttle throttle) {
        this.reset = reset;
        this.throttle = throttle;
    }

    @GetMapping("/password/reset")
    String new_(Model model) {
        model.addAttribute("form", new PasswordLetterForm(""));
        return NEW;
    }

    /** Says the same whoever is asked for. */
    @PostMapping("/password/reset")
    ModelAndView create(
            @Valid @ModelAttribute("form") PasswordLetterForm form, BindingResult found, HttpServletRequest request) {
        if (found.hasErrors()) return Pages.invalid(NEW);
        throttle.take("reset-from|" + request.getRemoteAddr(), 20, HOUR);
        throttle.take("reset|" + form.contact(), 3, HOUR);
        reset.ask(form.name());
        return new ModelAndView("identity/password-reset/asked", "name", form.name());
    }

    @GetMapping("/password/reset/{secret}")
    ModelAndView edit(@PathVariable String secret) {
        if (!reset.isOpen(secret)) return gone();
        return new ModelAndView(EDIT, "form", new NewPasswordForm("", "")).addObject("secret", secret);
    }

    @PostMapping("/password/reset/{secret}")
    ModelAndView update(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult found,
            RedirectAttributes redirect) {
        try {
            form.check(found);
            if (!found.hasErrors()) reset.accept(secret, form.password());
        } catch (WeakPassword weak) {
            found.rejectValue("password", weak.key());
        } catch (NotFound used) {
            return gone();
        }
        if (found.hasErrors()) return Pages.invalid(EDIT).addObject("secret", secret);
        Flash.done(redirect, "identity.password-reset.done");
        return new ModelAndView("redirect:/sign-in");
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/password-reset/gone", HttpStatus.GONE);
    }
}
