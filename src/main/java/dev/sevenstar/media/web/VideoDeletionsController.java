package dev.sevenstar.media.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.Videos;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A video back out of the bin. */
@Controller
@Serves(value = Audience.SHOP, right = "listing")
class VideoDeletionsController {

    private final Videos videos;

    VideoDeletionsController(Videos videos) {
        this.videos = videos;
    }

    @DeleteMapping("/workbench/video-deletions/{number}")
    String destroy(@PathVariable String number, Seat seat, RedirectAttributes redirect) {
        var video = videos.restore(seat.shopId(), Ids.parse(number));
        Flash.done(redirect, "media.flash.restored", video.name());
        return "redirect:/workbench/videos";
    }
}
