package dev.sevenstar.identity.web;

import dev.sevenstar.identity.ContactTaken;
import dev.sevenstar.identity.OwnAccount;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.WrongPassword;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person signs in with. */
@Controller
@RequestMapping("/account/contact")
@Serves(Audience.PERSON)
@Fresh
class ContactController {

    private static final String PAGE = "identity/account/contact";

    private final OwnAccount account;
    private final People people;

    ContactController(OwnAccount account, People people) {
        this.account = account;
        this.people = people;
    }

    @GetMapping
    ModelAndView edit(SignedIn signedIn) {
        var person = people.get(signedIn.personId());
        var email = Objects.requireNonNullElse(person.email(), "");
        var mobile = Objects.requireNonNullElse(person.mobile(), "");
        return new ModelAndView(PAGE, "form", new ContactForm(email, mobile, ""));
    }

    @PutMapping
    ModelAndView update(
            SignedIn person,
            @Valid @ModelAttribute("form") ContactForm form,
            BindingResult found,
            RedirectAttributes redirect) {
        if (form.plainEmail() == null && form.plainMobile() == null && !found.hasErrors())
            found.rejectValue("email", "identity.form.contact.one");
        if (!found.hasErrors()) move(person, form, found);
        if (found.hasErrors()) return Pages.invalid(PAGE);
        Flash.done(redirect, "identity.account.contact-saved");
        return new ModelAndView("redirect:/account");
    }

    private void move(SignedIn person, ContactForm form, BindingResult found) {
        try {
            account.moveTo(person.personId(), form.old(), form.plainEmail(), form.plainMobile());
        } catch (WrongPassword wrong) {
            found.rejectValue("old", wrong.key());
        } catch (ContactTaken taken) {
            found.reject("identity.form.contact.taken");
        }
    }
}
