package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.standing.Penalise;
import dev.sevenstar.identity.standing.PenaltyKind;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff punish a shop. */
@Controller
@RequestMapping("/admin/shops/{shop}/penalties")
@Serves(value = Audience.STAFF, right = "people")
class PenaltiesController {

    private static final String NEW = "identity/admin/penalties/new";

    private final Penalise penalise;
    private final Shops shops;
    private final MessageSource messages;
    private final Clock clock;

    PenaltiesController(Penalise penalise, Shops shops, MessageSource messages, Clock clock) {
        this.penalise = penalise;
        this.shops = shops;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/new")
    ModelAndView new_(@PathVariable String shop, Locale language) {
        return lay(new ModelAndView(NEW), shop, language).addObject("form", PenaltyForm.from(today()));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String shop,
            @ModelAttribute("form") PenaltyForm form,
            BindingResult found,
            SignedIn staff,
            Locale language,
            RedirectAttributes redirect) {
        var fault = form.read(today(), found);
        if (fault == null) return lay(Pages.invalid(NEW), shop, language);
        penalise.impose(Ids.parse(shop), fault, staff);
        Flash.done(redirect, "identity.penalty.given");
        return new ModelAndView("redirect:/admin/shops/" + shop);
    }

    private ModelAndView lay(ModelAndView page, String shop, Locale language) {
        return page.addObject("shop", shops.get(Ids.parse(shop)))
                .addObject(
                        "kinds",
                        Arrays.stream(PenaltyKind.values())
                                .map(kind -> new Option(kind.name(), messages.getMessage(kind.key(), null, language)))
                                .toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
    }
}
