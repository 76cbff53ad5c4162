package dev.sevenstar.identity.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.TwoStep;
import dev.sevenstar.identity.WrongCode;
import dev.sevenstar.identity.WrongPassword;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.print.QrCodes;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two-step sign-in with an app: set it up, look after it, switch it off. */
@Controller
@RequestMapping("/account/two-step")
@Serves(Audience.PERSON)
class TwoStepController {

    private static final String SHOW = "identity/two-step/show";
    private static final String NEW = "identity/two-step/new";

    private final TwoStep twoStep;

    TwoStepController(TwoStep twoStep) {
        this.twoStep = twoStep;
    }

    @GetMapping
    ModelAndView show(SignedIn person) {
        return fill(new ModelAndView(SHOW, "form", SwitchOffForm.EMPTY), person);
    }

    @GetMapping("/new")
    @Fresh
    ModelAndView new_(SignedIn person) {
        if (twoStep.isOn(person.personId())) return new ModelAndView("redirect:/account/two-step");
        return lay(new ModelAndView(NEW), twoStep.offer(person.personId()))
                .addObject("form", new NewAuthenticatorForm("", ""));
    }

    /** Shows the recovery codes at once and never again, so there is no page to be led to. */
    @PostMapping
    @Fresh
    ModelAndView create(
            SignedIn person, @Valid @ModelAttribute("form") NewAuthenticatorForm form, BindingResult found) {
        if (twoStep.isOn(person.personId())) return new ModelAndView("redirect:/account/two-step");
        try {
            if (!found.hasErrors())
                return new ModelAndView(
                        RecoveryCodesController.ISSUED,
                        "codes",
                        twoStep.switchOn(person.personId(), form.sealed(), form.code()));
        } catch (WrongCode wrong) {
            found.rejectValue("code", wrong.key());
        }
        return lay(
                Pages.invalid(NEW),
                twoStep.offerAgain(person.personId(), Objects.requireNonNullElse(form.sealed(), "")));
    }

    @DeleteMapping
    @Fresh
    ModelAndView destroy(
            SignedIn person,
            @Valid @ModelAttribute("form") SwitchOffForm form,
            BindingResult found,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        if (!found.hasErrors()) switchOff(person, form, found, request);
        if (found.hasErrors()) return fill(Pages.invalid(SHOW), person);
        Flash.done(redirect, "identity.two-step.switched-off");
        return new ModelAndView("redirect:/account/two-step");
    }

    private void switchOff(SignedIn person, SwitchOffForm form, BindingResult found, HttpServletRequest request) {
        try {
            twoStep.switchOff(person.personId(), form.password(), form.code(), request);
        } catch (WrongPassword wrong) {
            found.rejectValue("password", wrong.key());
        } catch (WrongCode wrong) {
            found.rejectValue("code", wrong.key());
        }
    }

    private ModelAndView fill(ModelAndView page, SignedIn person) {
        var state = twoStep.state(person.personId());
        return page.addObject("since", state.map(s -> Times.day(s.since())).orElse(null))
                .addObject("left", state.map(TwoStep.State::codesLeft).orElse(0));
    }

    private static ModelAndView lay(ModelAndView page, TwoStep.NewKey key) {
        return page.addObject("key", key).addObject("qr", QrCodes.draw(key.uri()));
    }
}
