package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.standing.Recognise;
import dev.sevenstar.identity.standing.RecognitionKind;
import dev.sevenstar.identity.standing.RecognitionKind.Group;
import dev.sevenstar.identity.standing.Standings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Staff record a shop's membership, tier or verification. */
@Controller
@RequestMapping("/admin/shops/{shop}/recognitions")
@Serves(value = Audience.STAFF, right = "people")
class RecognitionsController {

    private static final String NEW = "identity/admin/recognitions/new";

    private final Recognise recognise;
    private final Standings standings;
    private final Shops shops;
    private final MessageSource messages;

    RecognitionsController(Recognise recognise, Standings standings, Shops shops, MessageSource messages) {
        this.recognise = recognise;
        this.standings = standings;
        this.shops = shops;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView new_(@PathVariable String shop, @RequestParam String group, Locale language) {
        var chosen = Group.find(group).orElseThrow(NotFound::new);
        var form = RecognitionForm.from(chosen.kinds().get(0), begins(Ids.parse(shop), chosen));
        return lay(new ModelAndView(NEW), shop, chosen, language).addObject("form", form);
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String shop,
            @RequestParam String group,
            @ModelAttribute("form") RecognitionForm form,
            BindingResult found,
            SignedIn staff,
            Locale language,
            RedirectAttributes redirect) {
        var chosen = Group.find(group).orElseThrow(NotFound::new);
        var read = form.read(chosen, found);
        if (read != null)
            try {
                recognise.give(Ids.parse(shop), read.kind(), read.term(), read.note(), staff);
                Flash.done(redirect, "identity.recognition.recorded");
                return new ModelAndView("redirect:/admin/shops/" + shop);
            } catch (Refused refused) {
                found.rejectValue("from", refused.key(), refused.args(), null);
            }
        return lay(Pages.invalid(NEW), shop, chosen, language);
    }

    /** A member's next term follows the one that is paid for. */
    private LocalDate begins(long shop, Group group) {
        var standing = standings.of(shop);
        var pass = standing.trustPass();
        return group == Group.MEMBERSHIP && pass != null ? pass.until().plusDays(1) : standing.today();
    }

    private ModelAndView lay(ModelAndView page, String shop, Group group, Locale language) {
        return page.addObject("shop", shops.get(Ids.parse(shop)))
                .addObject("group", group.slug())
                .addObject(
                        "kinds",
                        group.kinds().stream()
                                .map(kind -> new Option(kind.name(), say(kind, language)))
                                .toList());
    }

    private String say(RecognitionKind kind, Locale language) {
        return messages.getMessage(kind.key(), null, language);
    }
}
