package dev.sevenstar.payment.web;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAway;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.payment.simulated.Progress;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a buyer pays with a partner that is simulated; nobody else has this page. */
@Controller
@RequestMapping("/simulated/{slug}/{key}")
@Serves(Audience.PERSON)
class CashierController {

    private static final String VIEW = "payment/cashier/show";

    record Till(String partner, String amount, String payee, String subject, String key, String here, String back) {}

    private final PartnerCalls calls;
    private final SimulatedPartners partners;
    private final Shops shops;

    CashierController(PartnerCalls calls, SimulatedPartners partners, Shops shops) {
        this.calls = calls;
        this.partners = partners;
        this.shops = shops;
    }

    @GetMapping
    ModelAndView show(SignedIn person, @PathVariable String slug, @PathVariable String key) {
        var request = own(person, slug, key);
        try {
            return page(request, partners.progress(request).name(), HttpStatus.OK);
        } catch (PartnerAway away) {
            return page(request, "AWAY", HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @PostMapping("/payment")
    @Fresh
    Object create(SignedIn person, @PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        var request = own(person, slug, key);
        try {
            if (partners.pay(request)) calls.look(request.partner(), key);
            say(partners.progress(request), redirect);
        } catch (PartnerAway away) {
            return page(request, "AWAY", HttpStatus.SERVICE_UNAVAILABLE);
        }
        return "redirect:" + request.back();
    }

    @PostMapping("/refusal")
    Object refuse(SignedIn person, @PathVariable String slug, @PathVariable String key, RedirectAttributes redirect) {
        var request = own(person, slug, key);
        try {
            if (partners.progress(request) == Progress.OPEN)
                partners.decide(request.partner(), key, false, "cancelled");
            calls.look(request.partner(), key);
            say(partners.progress(request), redirect);
        } catch (PartnerAway away) {
            return page(request, "AWAY", HttpStatus.SERVICE_UNAVAILABLE);
        }
        return "redirect:" + request.back();
    }

    private PartnerRequest own(SignedIn person, String slug, String key) {
        var partner = Partner.find(slug).orElseThrow(NotFound::new);
        var request = calls.find(partner, key).orElseThrow(NotFound::new).request();
        if (!request.act().isPaidByBuyer() || !request.isPaidBy(person.personId())) throw new NotFound();
        return request;
    }

    private ModelAndView page(PartnerRequest request, String standing, HttpStatus status) {
        var till = new Till(
                request.partner().key(),
                request.amount().toString(),
                shops.findById(request.shopId()).map(Shop::name).orElse(""),
                request.subject(),
                request.key(),
                "/simulated/" + request.partner().slug() + "/" + request.key(),
                request.back());
        return new ModelAndView(VIEW, status).addObject("till", till).addObject("standing", standing);
    }

    private static void say(Progress progress, RedirectAttributes redirect) {
        switch (progress) {
            case DONE -> Flash.done(redirect, "payment.cashier.flash.done");
            case REFUSED -> Flash.error(redirect, "payment.cashier.flash.refused");
            case OPEN, WANTED -> Flash.info(redirect, "payment.cashier.flash.wanted");
        }
    }
}
