package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
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

/** A listing before the buyers; undone by taking it off the shelf, or back from the review. */
@Controller
@RequestMapping("/workbench/listings/{number}/publication")
@Serves(value = Audience.SHOP, right = "listing")
class PublicationController {

    private final PublishListing publish;

    PublicationController(PublishListing publish) {
        this.publish = publish;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var outcome = publish.publish(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        if (outcome.isBlocked()) {
            Flash.error(redirect, "listing.flash.blocked", outcome.reasons().size());
            return "redirect:/workbench/listings/" + number + "/steps/check";
        }
        Flash.done(redirect, outcome.isPublished() ? "listing.flash.published" : "listing.flash.submitted");
        return "redirect:/workbench/listings/" + number;
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        publish.withdraw(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        Flash.done(redirect, "listing.flash.withdrawn");
        return "redirect:/workbench/listings/" + number;
    }
}
