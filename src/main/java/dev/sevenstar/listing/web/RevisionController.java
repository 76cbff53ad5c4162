package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The next revision of a published listing, written while buyers see the present one; undone by throwing it away. */
@Controller
@RequestMapping("/workbench/listings/{number}/revision")
@Serves(value = Audience.SHOP, right = "listing")
class RevisionController {

    private final WriteListing write;

    RevisionController(WriteListing write) {
        this.write = write;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, @RequestParam(defaultValue = "basics") String step) {
        write.open(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        var known = Step.of(step).orElse(Step.BASICS);
        return "redirect:/workbench/listings/" + number + "/steps/" + known.key();
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        write.discard(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        Flash.done(redirect, "listing.flash.discarded");
        return "redirect:/workbench/listings/" + number;
    }
}
