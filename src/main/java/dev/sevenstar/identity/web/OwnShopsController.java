package dev.sevenstar.identity.web;

import dev.sevenstar.identity.LastOwner;
import dev.sevenstar.identity.OpenShop;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shop.BusinessModel;
import dev.sevenstar.identity.ShopStaff;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Throttle;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.OptionGroup;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/** The shops a person works in: open one more, leave one. */
@Controller
@RequestMapping("/account/shops")
@Serves(Audience.PERSON)
class OwnShopsController {

    private static final String PAGE = "identity/shop/new";

    private final OpenShop openShop;
    private final ShopStaff staff;
    private final Seats seats;
    private final Choices choices;
    private final Throttle throttle;

    OwnShopsController(OpenShop openShop, ShopStaff staff, Seats seats, Choices choices, Throttle throttle) {
        this.openShop = openShop;
        this.staff = staff;
        this.seats = seats;
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

    @ModelAttribute("companies")
    List<Option> companies(SignedIn person) {
        return seats.companiesOwnedBy(person.personId()).stream()
                .map(c -> new Option(Ids.text(c.id()), c.name()))
                .toList();
    }

    @GetMapping("/new")
    ModelAndView new_(@ModelAttribute("companies") List<Option> companies) {
        var company = companies.isEmpty() ? "" : companies.get(0).value();
        return new ModelAndView(PAGE, "form", new NewShopForm(company, "", "", BusinessModel.MAKER, ""));
    }

    @PostMapping
    ModelAndView create(
            SignedIn person,
            @Valid @ModelAttribute("form") NewShopForm form,
            BindingResult found,
            HttpSession session,
            RedirectAttributes redirect) {
        if (form.lacksCompany()) found.rejectValue("company", "identity.form.company.missing");
        if (found.hasErrors()) return Pages.invalid(PAGE);
        throttle.take("open-shop|" + person.personId(), 10, Duration.ofHours(1));
        var shop = open(person, form);
        session.setAttribute(Doorkeeper.CHOSEN_SHOP, shop.id());
        Flash.done(redirect, "identity.shop.opened", shop.name());
        return new ModelAndView("redirect:/workbench");
    }

    @DeleteMapping("/{number}")
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        try {
            staff.dismiss(Ids.parse(number), person.personId());
            Flash.done(redirect, "identity.account.left");
        } catch (LastOwner last) {
            Flash.error(redirect, last.key());
        }
        return "redirect:/account";
    }

    private Shop open(SignedIn person, NewShopForm form) {
        var model = Objects.requireNonNull(form.model());
        var name = form.shop().strip();
        if (form.isOfNewCompany())
            return openShop.ofNewCompany(
                    person, Objects.requireNonNull(form.company()).strip(), name, model, form.region());
        var company = Ids.parse(Objects.requireNonNull(form.companyNumber()));
        return openShop.ofCompany(person, company, name, model, form.region());
    }
}
