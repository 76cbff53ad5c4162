package dev.sevenstar.identity.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.TwoStep;
import dev.sevenstar.identity.WrongCode;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** New recovery codes for one whose old ones are used up or seen by others. */
@Controller
@RequestMapping("/account/two-step/recovery-codes")
@Serves(Audience.PERSON)
@Fresh
class RecoveryCodesController {

    /** Shows codes at once and never again, so there is no page to be led to. */
    static final String ISSUED = "identity/two-step/codes";

    private static final String NEW = "identity/two-step/renewal";

    private final TwoStep twoStep;

    RecoveryCodesController(TwoStep twoStep) {
        this.twoStep = twoStep;
    }

    @GetMapping("/new")
    ModelAndView new_(SignedIn person) {
        if (!twoStep.isOn(person.personId())) return new ModelAndView("redirect:/account/two-step");
        return new ModelAndView(NEW, "form", CodeForm.EMPTY);
    }

    @PostMapping
    ModelAndView create(
            SignedIn person,
            @Valid @ModelAttribute("form") CodeForm form,
            BindingResult found,
            HttpServletRequest request) {
        if (found.hasErrors()) return Pages.invalid(NEW);
        try {
            var codes = twoStep.renewCodes(person.personId(), form.code(), request);
            return new ModelAndView(ISSUED, "codes", codes);
        } catch (WrongCode wrong) {
            found.rejectValue("code", wrong.key());
            return Pages.invalid(NEW);
        }
    }
}
