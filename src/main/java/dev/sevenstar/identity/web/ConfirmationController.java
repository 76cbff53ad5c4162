package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Confirmation;
import dev.sevenstar.identity.OwnAccount;
import dev.sevenstar.identity.Passkeys;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.TwoStep;
import dev.sevenstar.identity.WrongCode;
import dev.sevenstar.identity.WrongPassword;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Asks a signed-in person once more who they are: a code for those who have two steps, else the password; or a passkey. */
@Controller
@RequestMapping("/account/confirmation")
@Serves(Audience.PERSON)
class ConfirmationController {

    private static final String PAGE = "identity/confirmation/new";

    private final Confirmation confirmation;
    private final OwnAccount account;
    private final TwoStep twoStep;
    private final Passkeys passkeys;

    ConfirmationController(Confirmation confirmation, OwnAccount account, TwoStep twoStep, Passkeys passkeys) {
        this.confirmation = confirmation;
        this.account = account;
        this.twoStep = twoStep;
        this.passkeys = passkeys;
    }

    @ModelAttribute("to")
    String to(@RequestParam(defaultValue = "/account") String to) {
        return LocalPath.of(to);
    }

    @GetMapping
    ModelAndView new_(SignedIn person, @ModelAttribute("to") String to, HttpServletRequest request) {
        if (confirmation.isFresh(request)) return new ModelAndView("redirect:" + to);
        return fill(new ModelAndView(PAGE, "form", ConfirmationForm.EMPTY), person);
    }

    @PostMapping
    ModelAndView create(
            SignedIn person,
            @Valid @ModelAttribute("form") ConfirmationForm form,
            BindingResult found,
            @ModelAttribute("to") String to,
            HttpServletRequest request) {
        if (!found.hasErrors()) check(person, form, found, request);
        if (found.hasErrors()) return fill(Pages.invalid(PAGE), person);
        confirmation.renew(request);
        return new ModelAndView("redirect:" + to);
    }

    @PostMapping(path = "/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(SignedIn person, HttpSession session) {
        return passkeys.askToShow(person, session);
    }

    @PostMapping("/passkey")
    ModelAndView createByPasskey(
            SignedIn person,
            @RequestParam(defaultValue = "") String credential,
            @ModelAttribute("to") String to,
            HttpServletRequest request) {
        var shown = passkeys.recognise(credential, request.getSession()).filter(p -> p.id() == person.personId());
        if (shown.isEmpty())
            return fill(Pages.invalid(PAGE).addObject("form", ConfirmationForm.EMPTY), person)
                    .addObject("unknown", true);
        confirmation.renew(request);
        return new ModelAndView("redirect:" + to);
    }

    private void check(SignedIn person, ConfirmationForm form, BindingResult found, HttpServletRequest request) {
        try {
            if (twoStep.isOn(person.personId())) twoStep.check(person.personId(), form.proof(), request);
            else account.confirm(person.personId(), form.proof());
        } catch (WrongCode | WrongPassword wrong) {
            found.rejectValue("proof", wrong.key());
        }
    }

    private ModelAndView fill(ModelAndView page, SignedIn person) {
        var byCode = twoStep.isOn(person.personId());
        return page.addObject("byCode", byCode)
                .addObject("byPassword", !byCode && account.hasPassword(person.personId()))
                .addObject("byPasskey", !passkeys.of(person.personId()).isEmpty());
    }
}
