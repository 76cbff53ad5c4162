package dev.sevenstar.trade.web;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.regions.Regions;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.LocalPath;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Places;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Addresses;
import dev.sevenstar.trade.PastedAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The address book of a buyer. {@code to} is where somebody was who came only to write an address. */
@Controller
@RequestMapping("/my/addresses")
@Serves(Audience.PERSON)
class AddressesController {

    private static final String HOME = "/my/addresses";
    private static final String EDIT = "trade/addresses/edit";

    record Row(String number, String name, String phone, String address, boolean preferred) {}

    private final Addresses addresses;
    private final Regions regions;
    private final Places places;
    private final TradeWords words;

    AddressesController(Addresses addresses, Regions regions, Places places, TradeWords words) {
        this.addresses = addresses;
        this.regions = regions;
        this.places = places;
        this.words = words;
    }

    @GetMapping
    String index(SignedIn person, Model model) {
        var rows = addresses.of(person.personId()).stream()
                .map(each -> new Row(
                        Ids.text(each.id()),
                        each.receiver().name(),
                        each.receiver().phone(),
                        words.address(each.receiver()),
                        each.preferred()))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("full", rows.size() >= Addresses.MOST);
        model.addAttribute("most", Addresses.MOST);
        return "trade/addresses/index";
    }

    @GetMapping("/new")
    String new_(@RequestParam(defaultValue = HOME) String to, Model model) {
        lay(model, "", new AddressForm("", "", "", "", "", false, "", 0L), to);
        return EDIT;
    }

    /** The form with what was pasted read into its fields; nothing is kept yet. */
    @PostMapping("/reading")
    String read(@ModelAttribute("form") AddressForm typed, @RequestParam(defaultValue = HOME) String to, Model model) {
        var read = PastedAddress.read(AddressForm.plain(typed.pasted()), regions);
        lay(model, "", AddressForm.of(read, regions, typed.isPreferred(), 0L), to);
        model.addAttribute("read", true);
        return EDIT;
    }

    /** The counties of the city that is chosen. */
    @GetMapping("/counties")
    String counties(@RequestParam(defaultValue = "") String city, Model model) {
        lay(model, "", new AddressForm("", "", city, "", "", false, "", 0L), HOME);
        return EDIT;
    }

    @PostMapping
    Object create(
            SignedIn person,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @RequestParam(defaultValue = HOME) String to,
            RedirectAttributes redirect) {
        form.check(errors, regions);
        if (errors.hasErrors()) return again("", form, to);
        try {
            addresses.add(person.personId(), form.receiver(regions), form.isPreferred());
        } catch (Refused full) {
            errors.reject(full.key(), full.args(), null);
            return again("", form, to);
        }
        Flash.done(redirect, "trade.flash.address");
        return "redirect:" + LocalPath.of(to);
    }

    @GetMapping("/{number}")
    String edit(
            SignedIn person, @PathVariable String number, @RequestParam(defaultValue = HOME) String to, Model model) {
        lay(model, number, AddressForm.of(addresses.get(person.personId(), Ids.parse(number)), regions), to);
        return EDIT;
    }

    @PutMapping("/{number}")
    Object update(
            SignedIn person,
            @PathVariable String number,
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            @RequestParam(defaultValue = HOME) String to,
            RedirectAttributes redirect) {
        var address = addresses.get(person.personId(), Ids.parse(number));
        form.check(errors, regions);
        if (errors.hasErrors()) return again(number, form, to);
        addresses.change(person.personId(), address.id(), form.seen(), form.receiver(regions), form.isPreferred());
        Flash.done(redirect, "trade.flash.address");
        return "redirect:" + LocalPath.of(to);
    }

    @DeleteMapping("/{number}")
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        addresses.remove(person.personId(), Ids.parse(number));
        Flash.done(redirect, "trade.flash.address-gone");
        return "redirect:" + HOME;
    }

    private ModelAndView again(String number, AddressForm form, String to) {
        var page = Pages.invalid(EDIT);
        page.getModel().put("number", number);
        page.getModel().put("to", LocalPath.of(to));
        page.getModel().put("cities", places.cities(language()));
        page.getModel().put("counties", counties(form.city()));
        return page;
    }

    private void lay(Model model, String number, AddressForm form, String to) {
        model.addAttribute("form", form);
        model.addAttribute("number", number);
        model.addAttribute("to", LocalPath.of(to));
        model.addAttribute("cities", places.cities(language()));
        model.addAttribute("counties", counties(form.city()));
    }

    private List<Option> counties(@Nullable String city) {
        return regions.children(AddressForm.plain(city)).stream()
                .map(county -> new Option(county.code(), county.name(language())))
                .toList();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
