package dev.sevenstar.trade.web.cart;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.cart.Cart;
import dev.sevenstar.trade.cart.ChangeCart;
import dev.sevenstar.trade.cart.OpenCart;
import dev.sevenstar.trade.web.Quantities;
import dev.sevenstar.trade.web.TradeWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody means to order, by shop: quantities, what is ticked, and what is in the way. */
@Controller
@RequestMapping("/my/cart")
@Serves(Audience.PERSON)
class CartController {

    private static final String VIEW = "trade/cart/show";

    private final OpenCart open;
    private final ChangeCart change;
    private final TradeWords words;

    CartController(OpenCart open, ChangeCart change, TradeWords words) {
        this.open = open;
        this.change = change;
        this.words = words;
    }

    @GetMapping
    String show(SignedIn person, Model model) {
        model.addAttribute("cart", CartView.of(open.open(person.personId()), Map.of(), words));
        return VIEW;
    }

    /** Quantities that cannot be read stay as they were typed, with a message; all others are kept. */
    @PutMapping
    Object update(
            SignedIn person,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(defaultValue = "") String go) {
        var wrong = new HashMap<Long, String>();
        var quantities = new HashMap<Long, Integer>();
        typed.forEach((name, values) -> {
            if (!name.startsWith("quantity-")) return;
            var id = Ids.parse(name.substring("quantity-".length()));
            Quantities.read(values.get(0))
                    .filter(quantity -> quantity > 0)
                    .ifPresentOrElse(quantity -> quantities.put(id, quantity), () -> wrong.put(id, values.get(0)));
        });
        var ticked =
                typed.getOrDefault("ticked", List.of()).stream().map(Ids::parse).collect(Collectors.toSet());
        change.change(person.personId(), quantities, ticked);
        var cart = open.open(person.personId());
        if (!wrong.isEmpty()) return Pages.invalid(VIEW).addObject("cart", CartView.of(cart, wrong, words));
        return go.equals("checkout") && mayGoOn(cart) ? "redirect:/my/checkout" : "redirect:/my/cart";
    }

    private static boolean mayGoOn(Cart cart) {
        return !cart.wanted().isEmpty()
                && cart.shops().stream()
                        .allMatch(shop -> shop.reckoning().hindrances().isEmpty());
    }
}
