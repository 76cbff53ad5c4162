package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.OptionGroup;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What sellers learn of a person who buys; a merchant may have one, too. */
@Controller
@RequestMapping("/account/buyer")
@Serves(Audience.PERSON)
class BuyerProfileController {

    private static final String PAGE = "identity/account/buyer";

    private final Buyers buyers;
    private final Choices choices;

    BuyerProfileController(Buyers buyers, Choices choices) {
        this.buyers = buyers;
        this.choices = choices;
    }

    @ModelAttribute("provinces")
    List<OptionGroup> provinces(Locale language) {
        return choices.provinces(language);
    }

    @ModelAttribute("kinds")
    List<Option> kinds(Locale language) {
        return choices.buyerKinds(language);
    }

    @GetMapping
    ModelAndView edit(SignedIn person) {
        var form = buyers.of(person.personId())
                .map(b -> new BuyerProfileForm(b.companyName(), b.kind(), choices.regionChoice(b.regionCode())))
                .orElse(new BuyerProfileForm("", null, ""));
        return new ModelAndView(PAGE, "form", form);
    }

    @PutMapping
    ModelAndView update(
            SignedIn person,
            @Valid @ModelAttribute("form") BuyerProfileForm form,
            BindingResult found,
            RedirectAttributes redirect) {
        if (found.hasErrors()) return Pages.invalid(PAGE);
        buyers.describe(person.personId(), form.company().strip(), Objects.requireNonNull(form.kind()), form.region());
        Flash.done(redirect, "identity.account.saved");
        return new ModelAndView("redirect:/account");
    }
}
