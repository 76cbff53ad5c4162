package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.PublishListing;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minute at which a listing goes to the buyers by itself. */
@Controller
@RequestMapping("/workbench/listings/{number}/schedule")
@Serves(value = Audience.SHOP, right = "listing")
class ScheduleController {

    private final PublishListing publish;
    private final WriteListing write;

    ScheduleController(PublishListing publish, WriteListing write) {
        this.publish = publish;
        this.write = write;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String at,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        if (!write.read(key).assessment().isPublishable()) Flash.error(redirect, "listing.flash.schedule-blocked");
        else schedule(seat, key, at, redirect);
        return "redirect:/workbench/listings/" + number + "/steps/check";
    }

    private void schedule(Seat seat, ShopKey key, String at, RedirectAttributes redirect) {
        try {
            var instant = LocalDateTime.parse(at).atZone(Times.ZONE).toInstant();
            publish.schedule(key, Acting.as(seat), instant);
            Flash.done(redirect, "listing.flash.scheduled", Times.minute(instant));
        } catch (DateTimeParseException e) {
            Flash.error(redirect, "listing.flash.schedule-unreadable");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        publish.unschedule(ShopKey.of(seat.shopId(), number), Acting.as(seat));
        Flash.done(redirect, "listing.flash.unscheduled");
        return "redirect:/workbench/listings/" + number + "/steps/check";
    }
}
