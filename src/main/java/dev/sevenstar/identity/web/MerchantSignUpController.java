package dev.sevenstar.identity.web;

import dev.sevenstar.identity.ContactTaken;
import dev.sevenstar.identity.Entrance;
import dev.sevenstar.identity.SignUp;
import dev.sevenstar.identity.WeakPassword;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.OptionGroup;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens an account, a company and its first shop. */
@Controller
@RequestMapping("/sign-up/merchant")
@Serves(Audience.EVERYONE)
class MerchantSignUpController {

    private static final String PAGE = "identity/sign-up/merchant";

    private final SignUp signUp;
    private final Entrance entrance;
    private final Choices choices;
    private final Throttle throttle;

    MerchantSignUpController(SignUp signUp, Entrance entrance, Choices choices, Throttle throttle) {
        this.signUp = signUp;
        this.entrance = entrance;
        this.choices = choices;
        this.throttle = throttle;
    }

    @ModelAttribute("provinces")
    List<OptionGroup> provinces(Locale language) {
        return choices.provinces(language);
    }

    @ModelAttribute("models")
    List<Option> models(Locale language) {
        return choices.models(language);
    }

    @GetMapping
    String new_(Model model) {
        model.addAttribute("form", MerchantForm.empty());
        return PAGE;
    }

    @PostMapping
    ModelAndView create(
            @Valid @ModelAttribute("form") MerchantForm form,
            BindingResult found,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (found.hasErrors()) return Pages.invalid(PAGE);
        throttle.take("sign-up|" + request.getRemoteAddr(), 30, Duration.ofHours(1));
        try {
            var person = signUp.merchant(
                    form.newcomer(language),
                    form.company().strip(),
                    form.shop().strip(),
                    Objects.requireNonNull(form.model()),
                    form.region());
            return new ModelAndView("redirect:" + entrance.admit(person, request, response));
        } catch (ContactTaken taken) {
            found.rejectValue("contact", taken.key());
        } catch (WeakPassword weak) {
            found.rejectValue("password", weak.key());
        }
        return Pages.invalid(PAGE);
    }
}
