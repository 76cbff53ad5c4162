package dev.sevenstar.trade.web.cart;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.cart.Cart;
import dev.sevenstar.trade.cart.OpenCart;
import dev.sevenstar.trade.cart.PlaceOrders;
import dev.sevenstar.trade.web.Selection;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** From the cart, or from a listing, to orders: where to, how to pay, and what it costs. */
@Controller
@RequestMapping("/my/checkout")
@Serves(Audience.PERSON)
class CheckoutController {

    private static final String VIEW = "trade/checkout/show";
    private static final String HOME = "/my/checkout";

    private final OpenCart carts;
    private final PublishedListings listings;
    private final DrawCheckout draw;
    private final PlaceOrders place;
    private final CartBadge badge;

    CheckoutController(
            OpenCart carts, PublishedListings listings, DrawCheckout draw, PlaceOrders place, CartBadge badge) {
        this.carts = carts;
        this.listings = listings;
        this.draw = draw;
        this.place = place;
        this.badge = badge;
    }

    /** What is ticked in the cart. */
    @GetMapping
    String show(SignedIn person, Model model) {
        var wanted = carts.open(person.personId()).wanted();
        if (wanted.isEmpty() || wanted.size() > Cart.MOST_SHOPS) return "redirect:/my/cart";
        return show(person, CheckoutForm.begun(wanted), HOME, model);
    }

    /** What was picked on the page of a listing. */
    @GetMapping("/{number}")
    String showOne(
            SignedIn person,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String spec,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var selection = Selection.of(listings, number, typed.getOrDefault("n", List.of()), spec);
        if (selection.problem() != null) {
            Flash.error(redirect, selection.problem());
            return "redirect:/listings/" + number;
        }
        var wanted = Map.of(selection.listing().shopId(), selection.wanted());
        return show(
                person, CheckoutForm.begun(wanted), request.getRequestURI() + "?" + request.getQueryString(), model);
    }

    /** The same page for another address or method of payment; nothing is ordered. */
    @PutMapping
    String update(
            SignedIn person,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = HOME) String here,
            Model model) {
        return show(person, CheckoutForm.of(sent), here, model);
    }

    private String show(SignedIn person, CheckoutForm form, String here, Model model) {
        model.addAttribute("here", here);
        model.addAttribute("checkout", draw.draw(person, form, Map.of()));
        model.addAttribute("placed", List.of());
        return VIEW;
    }

    @PostMapping
    Object create(
            SignedIn person,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(defaultValue = HOME) String here,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var form = CheckoutForm.of(sent);
        var buyer = new Hand(Side.BUYER, person.personId(), person.personName());
        var order = draw.read(person, form, buyer);
        if (!order.problems().isEmpty()) return again(person, form, order.problems(), List.of(), here);
        var outcome = place.place(order.requests(), order.title());
        badge.forget(request);
        if (outcome.isWhole()) return done(outcome.placed().values(), redirect);
        var left = form.without(outcome.placed().keySet());
        return again(
                person, left, draw.said(outcome.refused()), outcome.placed().values(), here);
    }

    private Object again(
            SignedIn person, CheckoutForm form, Map<Long, String> problems, Collection<ShopKey> placed, String here) {
        return Pages.invalid(VIEW)
                .addObject("here", here)
                .addObject("checkout", draw.draw(person, form, problems))
                .addObject("placed", placed.stream().map(ShopKey::number).toList());
    }

    private static String done(Collection<ShopKey> placed, RedirectAttributes redirect) {
        Flash.done(redirect, "trade.flash.placed", placed.size());
        var only = placed.size() == 1 ? placed.iterator().next() : null;
        return only == null ? "redirect:/my/orders" : "redirect:/my/orders/" + Ids.text(only.id()) + "/payment";
    }
}
