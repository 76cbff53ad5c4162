package dev.sevenstar.payment.web.credit;

import dev.sevenstar.identity.Buyer;
import dev.sevenstar.identity.Buyers;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.credit.Application;
import dev.sevenstar.payment.credit.Applications;
import dev.sevenstar.payment.credit.AskForCredit;
import dev.sevenstar.payment.credit.CreditBuyers;
import dev.sevenstar.payment.credit.LineList;
import dev.sevenstar.payment.lender.Loans;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What shops let a buyer owe them, and the asking for it. */
@Controller
@RequestMapping("/my/credit")
@Serves(Audience.PERSON)
class MyCreditController {

    private static final String HOME = "/my/credit";
    private static final String FORM = "payment/my-credit/edit";
    private static final int APPLICATIONS = 20;

    private final LineList lines;
    private final Applications applications;
    private final AskForCredit ask;
    private final CreditBuyers credit;
    private final Loans loans;
    private final Buyers buyers;
    private final ShopNames shops;
    private final CreditWords words;

    MyCreditController(
            LineList lines,
            Applications applications,
            AskForCredit ask,
            CreditBuyers credit,
            Loans loans,
            Buyers buyers,
            ShopNames shops,
            CreditWords words) {
        this.lines = lines;
        this.applications = applications;
        this.ask = ask;
        this.credit = credit;
        this.loans = loans;
        this.buyers = buyers;
        this.shops = shops;
        this.words = words;
    }

    record Line(String shop, String shopHref, String askHref, LineRow row) {}

    @GetMapping
    String index(SignedIn person, Model model) {
        var own = lines.ofBuyer(person.personId());
        var asked = applications.ofBuyer(person.personId(), APPLICATIONS);
        var near = credit.shopsOf(person.personId());
        var names = shops.of(
                own.stream().map(line -> line.shopId()).toList(),
                asked.stream().map(Application::shopId).toList(),
                near);
        model.addAttribute(
                "lines",
                own.stream()
                        .map(line -> new Line(
                                names.getOrDefault(line.shopId(), ""),
                                "/shops/" + Ids.text(line.shopId()),
                                HOME + "/applications/new?shop=" + Ids.text(line.shopId()),
                                LineRow.of(line, words)))
                        .toList());
        model.addAttribute(
                "applications",
                asked.stream()
                        .map(each -> ApplicationRow.of(
                                each, names.getOrDefault(each.shopId(), ""), HOME + "/applications/", words))
                        .toList());
        model.addAttribute(
                "shops",
                near.stream()
                        .filter(id -> own.stream().noneMatch(line -> line.shopId() == id))
                        .map(id -> new Option(Ids.text(id), names.getOrDefault(id, "")))
                        .toList());
        model.addAttribute(
                "lent", !loans.ofBuyer(person.personId(), Long.MAX_VALUE, 1).isEmpty());
        return "payment/my-credit/index";
    }

    @GetMapping("/applications/new")
    String new_(SignedIn person, @RequestParam String shop, Model model) {
        var id = shop(shop);
        var open = applications.open(id, person.personId());
        if (open.isPresent())
            return "redirect:" + HOME + "/applications/" + open.get().number();
        var company = buyers.of(person.personId()).map(Buyer::companyName).orElse("");
        model.addAttribute("form", WishForm.begun(company));
        return fillNew(id, model);
    }

    @PostMapping("/applications")
    Object create(
            SignedIn person,
            @RequestParam String shop,
            @Valid @ModelAttribute("form") WishForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var id = shop(shop);
        var wish = form.read(errors);
        if (wish.isPresent())
            try {
                ask.ask(id, person.personId(), wish.get());
            } catch (Refused refused) {
                errors.reject(refused.key(), refused.args(), "");
            }
        if (errors.hasErrors()) {
            fillNew(id, model);
            return Pages.invalid(FORM).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.my-credit.asked");
        return "redirect:" + HOME;
    }

    @GetMapping("/applications/{number}")
    String edit(SignedIn person, @PathVariable String number, Model model) {
        var application = applications.ofBuyer(person.personId(), number);
        model.addAttribute("form", WishForm.of(application));
        return fill(application, model);
    }

    @PutMapping("/applications/{number}")
    Object update(
            SignedIn person,
            @PathVariable String number,
            @Valid @ModelAttribute("form") WishForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var application = applications.ofBuyer(person.personId(), number);
        var wish = form.read(errors);
        if (wish.isPresent())
            try {
                ask.revise(application, wish.get());
            } catch (Refused refused) {
                errors.reject(refused.key(), refused.args(), "");
            }
        if (errors.hasErrors()) {
            fill(application, model);
            return Pages.invalid(FORM).addAllObjects(model.asMap());
        }
        Flash.done(redirect, "payment.my-credit.asked");
        return "redirect:" + HOME;
    }

    @DeleteMapping("/applications/{number}")
    String destroy(SignedIn person, @PathVariable String number, RedirectAttributes redirect) {
        try {
            ask.withdraw(applications.ofBuyer(person.personId(), number));
            Flash.done(redirect, "payment.my-credit.withdrawn");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + HOME;
    }

    private long shop(String number) {
        var id = Ids.parse(number);
        if (shops.name(id).isEmpty()) throw new NotFound();
        return id;
    }

    private String fillNew(long shopId, Model model) {
        model.addAttribute("shop", Ids.text(shopId));
        model.addAttribute("shopName", shops.name(shopId));
        model.addAttribute("granting", credit.mayAsk(shopId));
        return FORM;
    }

    private String fill(Application application, Model model) {
        var name = shops.name(application.shopId());
        model.addAttribute("shopName", name);
        model.addAttribute("granting", true);
        model.addAttribute("asked", ApplicationRow.of(application, name, HOME + "/applications/", words));
        return FORM;
    }
}
