package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.standing.Recognise;
import dev.sevenstar.identity.standing.Recognitions;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The early end of a membership, tier or verification, and its undoing. */
@Controller
@RequestMapping("/admin/shops/{shop}/recognitions/{number}/end")
@Serves(value = Audience.STAFF, right = "people")
class RecognitionEndController {

    private static final String NEW = "identity/admin/recognitions/end";

    private final Recognise recognise;
    private final Recognitions recognitions;
    private final Shops shops;
    private final Clock clock;

    RecognitionEndController(Recognise recognise, Recognitions recognitions, Shops shops, Clock clock) {
        this.recognise = recognise;
        this.recognitions = recognitions;
        this.shops = shops;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView new_(@PathVariable String shop, @PathVariable String number) {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        return lay(new ModelAndView(NEW), shop, number).addObject("form", new EndForm(today.toString(), ""));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String shop,
            @PathVariable String number,
            @ModelAttribute("form") EndForm form,
            BindingResult found,
            RedirectAttributes redirect) {
        var read = form.read(found);
        if (read != null)
            try {
                recognise.end(key(shop, number), read.last(), read.note());
                Flash.done(redirect, "identity.recognition.ended");
                return new ModelAndView("redirect:/admin/shops/" + shop);
            } catch (Refused refused) {
                found.rejectValue("last", refused.key(), refused.args(), null);
            }
        return lay(Pages.invalid(NEW), shop, number);
    }

    @DeleteMapping
    String destroy(@PathVariable String shop, @PathVariable String number, RedirectAttributes redirect) {
        try {
            recognise.resume(key(shop, number));
            Flash.done(redirect, "identity.recognition.resumed");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:/admin/shops/" + shop;
    }

    private ModelAndView lay(ModelAndView page, String shop, String number) {
        return page.addObject("shop", shops.get(Ids.parse(shop)))
                .addObject("recognition", recognitions.get(key(shop, number)));
    }

    private static ShopKey key(String shop, String number) {
        return ShopKey.of(Ids.parse(shop), number);
    }
}
