package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new draft that begins with what another listing says. */
@Controller
@RequestMapping("/workbench/listings/{number}/copy")
@Serves(value = Audience.SHOP, right = "listing")
class CopyController {

    private final WriteListing write;

    CopyController(WriteListing write) {
        this.write = write;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var copy = write.copy(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        Flash.done(redirect, "listing.flash.copied");
        return "redirect:/workbench/listings/" + copy.number() + "/steps/basics";
    }
}
