package dev.sevenstar.media.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.Videos;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several pictures deleted at once, the bin, and back out of it. */
@Controller
@RequestMapping("/workbench/picture-deletions")
@Serves(value = Audience.SHOP, right = "listing")
class PictureDeletionsController {

    private final Pictures pictures;
    private final Videos videos;

    PictureDeletionsController(Pictures pictures, Videos videos) {
        this.pictures = pictures;
        this.videos = videos;
    }

    @GetMapping
    String index(Seat seat, Model model) {
        model.addAttribute("cards", PictureCard.of(pictures.of(seat.shopId()).deleted(), Map.of()));
        model.addAttribute("videos", VideoRow.of(videos.deleted(seat.shopId()), Map.of()));
        return "media/pictures/bin";
    }

    /** Those in use stay; how many there were is said. */
    @PostMapping
    String create(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            Seat seat,
            RedirectAttributes redirect) {
        var deleted = numbers.stream().filter(n -> delete(Ids.parse(n), seat)).count();
        var inUse = numbers.size() - deleted;
        if (numbers.isEmpty()) Flash.error(redirect, "media.flash.nothing-chosen");
        else if (inUse > 0) Flash.info(redirect, "media.flash.deleted-some", deleted, inUse);
        else Flash.done(redirect, "media.flash.deleted", deleted);
        return "redirect:" + PicturesController.SPACE;
    }

    @DeleteMapping("/{number}")
    String destroy(@PathVariable String number, Seat seat, RedirectAttributes redirect) {
        var picture = pictures.of(seat.shopId()).restore(Ids.parse(number));
        Flash.done(redirect, "media.flash.restored", picture.name());
        return "redirect:" + PicturesController.SPACE;
    }

    private boolean delete(long id, Seat seat) {
        try {
            pictures.of(seat.shopId()).delete(id, seat.personId());
            return true;
        } catch (Refused e) {
            return false;
        }
    }
}
