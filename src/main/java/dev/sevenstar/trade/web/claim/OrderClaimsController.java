package dev.sevenstar.trade.web.claim;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimLists;
import dev.sevenstar.trade.claim.Claims;
import dev.sevenstar.trade.claim.OpenClaim;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The claims of a buyer's order, and the form that opens one. */
@Controller
@RequestMapping("/my/orders/{number}/claims")
@Serves(Audience.PERSON)
class OrderClaimsController {

    private final Orders orders;
    private final Claims claims;
    private final ClaimLists lists;
    private final OpenClaim open;
    private final Shops shops;
    private final ClaimPages pages;

    OrderClaimsController(
            Orders orders, Claims claims, ClaimLists lists, OpenClaim open, Shops shops, ClaimPages pages) {
        this.orders = orders;
        this.claims = claims;
        this.lists = lists;
        this.open = open;
        this.shops = shops;
        this.pages = pages;
    }

    @GetMapping
    String index(SignedIn person, @PathVariable String number, Model model) {
        var order = own(person, number);
        var shop = shops.get(order.key().shopId()).name();
        model.addAttribute("number", number);
        model.addAttribute(
                "rows",
                lists.ofOrder(order.key()).stream()
                        .map(row -> pages.row(row, shop, "/my/claims"))
                        .toList());
        model.addAttribute("mayAsk", !claims.limits(order).isNothing());
        return "trade/claims/of-order";
    }

    @GetMapping("/new")
    String new_(SignedIn person, @PathVariable String number, Model model) {
        var order = own(person, number);
        return lay(person, order, ClaimForm.begun(order), null, model);
    }

    @PostMapping
    Object create(
            SignedIn person,
            @PathVariable String number,
            ClaimForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model,
            RedirectAttributes redirect) {
        var order = own(person, number);
        try {
            var evidence = pages.take(form.key(), person.personId(), files);
            var terms = form.terms(order, claims.limits(order), evidence);
            var buyer = new Hand(Side.BUYER, person.personId(), person.personName());
            var claim = open.open(order.key(), terms, form.key(), buyer);
            Flash.done(redirect, "trade.flash.claim-opened");
            return "redirect:/my/claims/" + claim.number();
        } catch (Refused refused) {
            return Pages.invalid(lay(person, order, form, refused, model)).addAllObjects(model.asMap());
        }
    }

    private String lay(SignedIn person, Order order, ClaimForm form, @Nullable Refused refused, Model model) {
        pages.layForm(order, claims.limits(order), form, refused, person.personId(), model);
        model.addAttribute("action", "/my/orders/" + order.number() + "/claims");
        model.addAttribute("back", "/my/orders/" + order.number());
        model.addAttribute("changing", false);
        return "trade/claims/new";
    }

    private Order own(SignedIn person, String number) {
        return orders.ofBuyer(person.personId(), Ids.parse(number));
    }
}
