package dev.sevenstar.identity.web;

import dev.sevenstar.identity.AcceptInvitation;
import dev.sevenstar.identity.ContactTaken;
import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.Invitations;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.WeakPassword;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seat a letter offers, as the one who got the letter sees it. */
@Controller
@RequestMapping("/invitations/{secret}")
@Serves(Audience.EVERYONE)
class InvitationController {

    private static final String PAGE = "identity/invitation/show";

    private final Invitations invitations;
    private final AcceptInvitation accept;
    private final People people;
    private final Entrance entrance;

    InvitationController(Invitations invitations, AcceptInvitation accept, People people, Entrance entrance) {
        this.invitations = invitations;
        this.accept = accept;
        this.people = people;
        this.entrance = entrance;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret, @Nullable SignedIn person) {
        return filled(new ModelAndView(PAGE, "form", new NewMemberForm("", "")), secret, person);
    }

    /** With the account one is signed in to. */
    @PostMapping("/acceptance")
    ModelAndView create(
            @PathVariable String secret,
            @Nullable SignedIn person,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (person == null) return new ModelAndView("redirect:/invitations/" + secret);
        try {
            request.getSession().setAttribute(Doorkeeper.CHOSEN_SHOP, accept.as(person, secret));
        } catch (NotFound used) {
            return gone();
        }
        Flash.done(redirect, "identity.invitation.accepted");
        return new ModelAndView("redirect:/workbench");
    }

    /** With a new account for the address the letter went to. */
    @PostMapping("/account")
    ModelAndView createAccount(
            @PathVariable String secret,
            @Valid @ModelAttribute("form") NewMemberForm form,
            BindingResult found,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (found.hasErrors()) return filled(Pages.invalid(PAGE), secret, null);
        try {
            var person = accept.asNewPerson(form.name().strip(), form.password(), language, secret);
            Flash.done(redirect, "identity.invitation.accepted");
            return new ModelAndView("redirect:" + entrance.admit(person, request, response));
        } catch (ContactTaken taken) {
            return new ModelAndView("redirect:/invitations/" + secret);
        } catch (WeakPassword weak) {
            found.rejectValue("password", weak.key());
            return filled(Pages.invalid(PAGE), secret, null);
        } catch (NotFound used) {
            return gone();
        }
    }

    private static ModelAndView gone() {
        return new ModelAndView("identity/invitation/gone", HttpStatus.GONE);
    }

    private ModelAndView filled(ModelAndView page, String secret, @Nullable SignedIn person) {
        return invitations
                .behind(secret)
                .map(invitation -> page.addObject("invitation", invitation)
                        .addObject("secret", secret)
                        .addObject("person", person)
                        .addObject(
                                "known", people.findByEmail(invitation.email()).isPresent()))
                .orElseGet(InvitationController::gone);
    }
}
