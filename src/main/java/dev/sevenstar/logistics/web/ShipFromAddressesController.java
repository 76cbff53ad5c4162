package dev.sevenstar.logistics.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.ShipFromAddress;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Places;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a shop's goods leave from. */
@Controller
@RequestMapping("/workbench/ship-from-addresses")
@Serves(value = Audience.SHOP, right = "listing")
class ShipFromAddressesController {

    record Form(
            @NotBlank @Size(max = 40) String contact,

            @NotBlank @Pattern(regexp = "[0-9+ -]{6,30}", message = "{logistics.error.phone}")
            String phone,

            @NotBlank String regionCode,
            @NotBlank @Size(max = 120) String street,
            @Nullable Boolean takesReturns,
            long version) {

        boolean returns() {
            return Boolean.TRUE.equals(takesReturns);
        }

        /** @param city the choice that its place, maybe a county, falls under */
        static Form of(ShipFromAddress address, String city) {
            return new Form(
                    address.contact(),
                    address.phone(),
                    city,
                    address.street(),
                    address.takesReturns(),
                    address.version());
        }
    }

    record Row(String number, String contact, String phone, String place, String street, boolean takesReturns) {}

    private final ShipFromAddresses addresses;
    private final Regions regions;
    private final Places places;

    ShipFromAddressesController(ShipFromAddresses addresses, Regions regions, Places places) {
        this.addresses = addresses;
        this.regions = regions;
        this.places = places;
    }

    @GetMapping
    String index(Seat seat, Model model, Locale locale) {
        model.addAttribute(
                "rows",
                addresses.of(seat.shopId()).stream()
                        .map(address -> new Row(
                                Ids.text(address.id()),
                                address.contact(),
                                address.phone(),
                                regions.place(address.regionCode(), locale),
                                address.street(),
                                address.takesReturns()))
                        .toList());
        return "logistics/ship-from-addresses/index";
    }

    @GetMapping("/new")
    String new_(Model model, Locale locale) {
        model.addAttribute("form", new Form("", "", "", "", null, 0));
        fill(model, "", locale);
        return "logistics/ship-from-addresses/edit";
    }

    @PostMapping
    Object create(
            Seat seat,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        check(form, errors);
        if (errors.hasErrors()) return again("", model, locale);
        addresses.add(seat.shopId(), form.contact(), form.phone(), form.regionCode(), form.street(), form.returns());
        Flash.done(redirect, "logistics.flash.address");
        return "redirect:/workbench/ship-from-addresses";
    }

    @GetMapping("/{number}")
    String edit(Seat seat, @PathVariable String number, Model model, Locale locale) {
        var address = addresses.get(ShopKey.of(seat.shopId(), number));
        model.addAttribute("form", Form.of(address, regions.cityCode(address.regionCode())));
        fill(model, number, locale);
        return "logistics/ship-from-addresses/edit";
    }

    @PutMapping("/{number}")
    Object update(
            Seat seat,
            @PathVariable String number,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        var address = addresses.get(ShopKey.of(seat.shopId(), number));
        check(form, errors);
        if (errors.hasErrors()) return again(number, model, locale);
        addresses.change(new ShipFromAddress(
                address.shopId(),
                address.id(),
                form.version(),
                form.contact(),
                form.phone(),
                place(form.regionCode(), address),
                form.street(),
                form.returns()));
        Flash.done(redirect, "logistics.flash.address");
        return "redirect:/workbench/ship-from-addresses";
    }

    @DeleteMapping("/{number}")
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var address = addresses.get(ShopKey.of(seat.shopId(), number));
        addresses.remove(new ShopKey(address.shopId(), address.id()));
        Flash.done(redirect, "logistics.flash.address-gone");
        return "redirect:/workbench/ship-from-addresses";
    }

    /** A county stays while its city is chosen. */
    private String place(String city, ShipFromAddress before) {
        return city.equals(regions.cityCode(before.regionCode())) ? before.regionCode() : city;
    }

    private void check(Form form, BindingResult errors) {
        if (!errors.hasFieldErrors("regionCode") && !regions.knows(form.regionCode()))
            errors.rejectValue("regionCode", "logistics.error.region");
    }

    private Object again(String number, Model model, Locale locale) {
        fill(model, number, locale);
        return Pages.invalid("logistics/ship-from-addresses/edit").addAllObjects(model.asMap());
    }

    private void fill(Model model, String number, Locale locale) {
        model.addAttribute("number", number);
        model.addAttribute("provinces", places.cities(locale));
    }
}
