package dev.sevenstar.identity.web.admin;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.identity.standing.Penalise;
import dev.sevenstar.identity.standing.Penalties;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
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

/** A penalty is lifted, and holds again. */
@Controller
@RequestMapping("/admin/shops/{shop}/penalties/{number}/lifting")
@Serves(value = Audience.STAFF, right = "people")
class LiftingController {

    private static final String NEW = "identity/admin/penalties/lift";

    private final Penalise penalise;
    private final Penalties penalties;
    private final Shops shops;

    LiftingController(Penalise penalise, Penalties penalties, Shops shops) {
        this.penalise = penalise;
        this.penalties = penalties;
        this.shops = shops;
    }

    @GetMapping
    ModelAndView new_(@PathVariable String shop, @PathVariable String number) {
        return lay(new ModelAndView(NEW), shop, number).addObject("form", new LiftForm(""));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable String shop,
            @PathVariable String number,
            @ModelAttribute("form") LiftForm form,
            BindingResult found,
            SignedIn staff,
            RedirectAttributes redirect) {
        var why = form.read(found);
        if (why != null)
            try {
                penalise.lift(key(shop, number), why, staff);
                Flash.done(redirect, "identity.penalty.lifted");
                return new ModelAndView("redirect:/admin/shops/" + shop);
            } catch (Refused refused) {
                found.rejectValue("note", refused.key(), refused.args(), null);
            }
        return lay(Pages.invalid(NEW), shop, number);
    }

    @DeleteMapping
    String destroy(@PathVariable String shop, @PathVariable String number, RedirectAttributes redirect) {
        try {
            penalise.restore(key(shop, number));
            Flash.done(redirect, "identity.penalty.restored");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:/admin/shops/" + shop;
    }

    private ModelAndView lay(ModelAndView page, String shop, String number) {
        return page.addObject("shop", shops.get(Ids.parse(shop)))
                .addObject("penalty", penalties.get(key(shop, number)));
    }

    private static ShopKey key(String shop, String number) {
        return ShopKey.of(Ids.parse(shop), number);
    }
}
