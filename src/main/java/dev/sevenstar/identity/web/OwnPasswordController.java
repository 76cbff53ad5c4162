package dev.sevenstar.identity.web;

import dev.sevenstar.identity.OwnAccount;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.WeakPassword;
import dev.sevenstar.identity.WrongPassword;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new password for one who knows the old one. */
@Controller
@RequestMapping("/account/password")
@Serves(Audience.PERSON)
@Fresh
class OwnPasswordController {

    private static final String PAGE = "identity/account/password";

    private final OwnAccount account;

    OwnPasswordController(OwnAccount account) {
        this.account = account;
    }

    @GetMapping
    ModelAndView edit() {
        return new ModelAndView(PAGE, "form", new OwnPasswordForm("", "", ""));
    }

    @PutMapping
    ModelAndView update(
            SignedIn person,
            @Valid @ModelAttribute("form") OwnPasswordForm form,
            BindingResult found,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        form.check(found);
        if (!found.hasErrors()) change(person, form, found, request);
        if (found.hasErrors()) return Pages.invalid(PAGE);
        Flash.done(redirect, "identity.account.password-saved");
        return new ModelAndView("redirect:/account");
    }

    private void change(SignedIn person, OwnPasswordForm form, BindingResult found, HttpServletRequest request) {
        try {
            account.changePassword(
                    person.personId(),
                    form.old(),
                    form.password(),
                    request.getSession().getId());
            request.changeSessionId();
        } catch (WrongPassword wrong) {
            found.rejectValue("old", wrong.key());
        } catch (WeakPassword weak) {
            found.rejectValue("password", weak.key());
        }
    }
}
