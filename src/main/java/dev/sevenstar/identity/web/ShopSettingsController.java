package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.ShopSettings;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.OptionGroup;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the owner says of the shop. */
@Controller
@RequestMapping("/workbench/shop")
@Serves(value = Audience.SHOP, right = "shop")
class ShopSettingsController {

    private static final String PAGE = "identity/shop/edit";

    private final Shops shops;
    private final ShopSettings settings;
    private final Choices choices;

    ShopSettingsController(Shops shops, ShopSettings settings, Choices choices) {
        this.shops = shops;
        this.settings = settings;
        this.choices = choices;
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
    ModelAndView edit(Seat seat) {
        return new ModelAndView(PAGE, "form", saved(seat));
    }

    @PutMapping
    ModelAndView update(
            Seat seat, @Valid @ModelAttribute("form") ShopForm form, BindingResult found, RedirectAttributes redirect) {
        if (found.hasErrors()) return Pages.invalid(PAGE);
        try {
            settings.change(seat.shopId(), form.version(), form::applyTo);
        } catch (OptimisticLockingFailureException meanwhile) {
            return Pages.conflict(PAGE).addObject("theirs", saved(seat));
        }
        Flash.done(redirect, "identity.shop.saved");
        return new ModelAndView("redirect:/workbench/shop");
    }

    private ShopForm saved(Seat seat) {
        var shop = shops.get(seat.shopId());
        return ShopForm.from(shop, choices.regionChoice(shop.regionCode()));
    }
}
