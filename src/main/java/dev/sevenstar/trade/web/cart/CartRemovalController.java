package dev.sevenstar.trade.web.cart;

import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.cart.CartLines;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes lines out of the cart, and for a while puts them back. */
@Controller
@RequestMapping("/my/cart/removal")
@Serves(Audience.PERSON)
class CartRemovalController {

    private final CartLines lines;
    private final CartBadge badge;

    CartRemovalController(CartLines lines, CartBadge badge) {
        this.lines = lines;
        this.badge = badge;
    }

    @PostMapping
    String create(SignedIn person, @RequestParam List<String> line, HttpServletRequest request) {
        lines.remove(person.personId(), line.stream().map(Ids::parse).toList());
        badge.forget(request);
        return "redirect:/my/cart";
    }

    @DeleteMapping
    String destroy(SignedIn person, @RequestParam List<String> line, HttpServletRequest request) {
        lines.putBack(person.personId(), line.stream().map(Ids::parse).toList());
        badge.forget(request);
        return "redirect:/my/cart";
    }
}
