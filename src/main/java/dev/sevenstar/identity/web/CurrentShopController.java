package dev.sevenstar.identity.web;

import dev.sevenstar.identity.Seats;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shop one works in now. */
@Controller
@Serves(Audience.PERSON)
class CurrentShopController {

    private final Seats seats;

    CurrentShopController(Seats seats) {
        this.seats = seats;
    }

    @PostMapping("/account/current-shop")
    String create(SignedIn person, @RequestParam String shop, HttpSession session) {
        var shopId = Ids.parse(shop);
        if (seats.of(person).stream().noneMatch(s -> s.shopId() == shopId)) throw new NotFound();
        session.setAttribute(Doorkeeper.CHOSEN_SHOP, shopId);
        return "redirect:/workbench";
    }
}
