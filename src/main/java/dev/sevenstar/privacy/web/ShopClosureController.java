package dev.sevenstar.privacy.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.privacy.Closures;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An owner closes the shop, or keeps it after all. */
@Controller
@RequestMapping("/workbench/shop/data/closure")
@Serves(value = Audience.SHOP, right = "shop")
class ShopClosureController {

    private static final String PAGE = "privacy/shop/closure";
    private static final String BACK = "redirect:/workbench/shop/data";

    private final Closures closures;
    private final Shops shops;

    ShopClosureController(Closures closures, Shops shops) {
        this.closures = closures;
        this.shops = shops;
    }

    @GetMapping("/new")
    @Fresh
    ModelAndView new_(Seat seat) {
        if (!shops.get(seat.shopId()).isOpen()) return new ModelAndView(BACK);
        return fill(new ModelAndView(PAGE, "form", ClosureForm.EMPTY), seat);
    }

    @PostMapping
    @Fresh
    ModelAndView create(
            Seat seat,
            @Valid @ModelAttribute("form") ClosureForm form,
            BindingResult found,
            RedirectAttributes redirect) {
        if (!found.hasErrors() && !form.name().strip().equals(seat.shopName()))
            found.rejectValue("name", "privacy.form.shop.wrong");
        if (!found.hasErrors()) close(seat, found, redirect);
        return found.hasErrors() ? fill(Pages.invalid(PAGE), seat) : new ModelAndView(BACK);
    }

    private void close(Seat seat, BindingResult found, RedirectAttributes redirect) {
        try {
            var erased = closures.closeShop(seat.shopId(), seat.personId());
            Flash.done(redirect, "privacy.shop.closed", Times.minute(erased));
        } catch (Refused refused) {
            found.reject(refused.key(), refused.args(), null);
        }
    }

    @DeleteMapping
    String destroy(Seat seat, RedirectAttributes redirect) {
        if (!shops.get(seat.shopId()).isOpen()) {
            closures.keepShop(seat.shopId());
            Flash.done(redirect, "privacy.shop.kept");
        }
        return BACK;
    }

    private ModelAndView fill(ModelAndView page, Seat seat) {
        return page.addObject("shopName", seat.shopName()).addObject("days", closures.shopDays());
    }
}
