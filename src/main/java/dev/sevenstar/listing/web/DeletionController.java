package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.ListingNumbers;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A deleted listing; undone by restoring it within the days it is kept. */
@Controller
@RequestMapping("/workbench/listings/{number}/deletion")
@Serves(value = Audience.SHOP, right = "listing")
class DeletionController {

    private final PublishListing publish;

    DeletionController(PublishListing publish) {
        this.publish = publish;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        publish.delete(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        Flash.done(redirect, "listing.flash.deleted", ListingNumbers.RESTORE_DAYS);
        return "redirect:/workbench/listings";
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        publish.restore(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        Flash.done(redirect, "listing.flash.restored");
        return "redirect:/workbench/listings/" + number;
    }
}
