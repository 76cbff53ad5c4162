package dev.sevenstar.trade.web.cart;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.cart.PutIntoCart;
import dev.sevenstar.trade.web.Selection;
import dev.sevenstar.trade.web.SelectionView;
import dev.sevenstar.trade.web.TradeWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * From a listing's page into the cart. That page is kept for all visitors and has no token to post with, so without
 * script, and for who signs in first, a page in between asks.
 */
@Controller
@RequestMapping("/my/cart/{number}")
@Serves(Audience.PERSON)
class CartListingsController {

    private final PublishedListings listings;
    private final PutIntoCart put;
    private final CartBadge badge;
    private final TradeWords words;

    CartListingsController(PublishedListings listings, PutIntoCart put, CartBadge badge, TradeWords words) {
        this.listings = listings;
        this.put = put;
        this.badge = badge;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String spec,
            Model model,
            RedirectAttributes redirect) {
        var selection = Selection.of(listings, number, typed.getOrDefault("n", List.of()), spec);
        var problem = selection.problem();
        if (problem != null) {
            Flash.error(redirect, problem);
            return "redirect:/listings/" + number;
        }
        model.addAttribute("selection", SelectionView.of(selection, words));
        model.addAttribute("quantities", typed.getOrDefault("n", List.of()));
        model.addAttribute("spec", spec);
        return "trade/cart/new";
    }

    @PostMapping
    String create(
            SignedIn person,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String spec,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        var flash = put(person, Selection.of(listings, number, typed.getOrDefault("n", List.of()), spec));
        badge.forget(request);
        if (request.getHeader("HX-Request") != null) {
            model.addAttribute("flash", flash);
            return "trade/cart/added";
        }
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/my/cart";
    }

    private Flash put(SignedIn person, Selection selection) {
        var problem = selection.problem();
        if (problem != null) return Flash.of("error", problem);
        try {
            put.put(person.personId(), selection.listing().id(), selection.wanted());
            return Flash.of("done", "trade.flash.put");
        } catch (Refused refused) {
            return Flash.of("error", refused.key(), refused.args());
        }
    }
}
