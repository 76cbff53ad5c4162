package dev.sevenstar.media.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.Albums;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/workbench/albums")
@Serves(value = Audience.SHOP, right = "listing")
class AlbumsController {

    private final Albums albums;

    AlbumsController(Albums albums) {
        this.albums = albums;
    }

    @PostMapping
    String create(@RequestParam(defaultValue = "") String name, Seat seat, RedirectAttributes redirect) {
        try {
            var album = albums.make(seat.shopId(), name);
            Flash.done(redirect, "media.flash.album-made", album.name());
            return in(album.number());
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
            return "redirect:" + PicturesController.SPACE;
        }
    }

    @PutMapping("/{number}")
    String update(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String name,
            Seat seat,
            RedirectAttributes redirect) {
        try {
            albums.rename(seat.shopId(), Ids.parse(number), name);
            Flash.done(redirect, "media.flash.renamed");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return in(number);
    }

    @DeleteMapping("/{number}")
    String destroy(@PathVariable String number, Seat seat, RedirectAttributes redirect) {
        try {
            albums.remove(seat.shopId(), Ids.parse(number));
            Flash.done(redirect, "media.flash.album-deleted");
            return "redirect:" + PicturesController.SPACE;
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
            return in(number);
        }
    }

    private static String in(String number) {
        return "redirect:" + PicturesController.SPACE + "?album=" + number;
    }
}
