package dev.sevenstar.media.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.Albums;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Several pictures into another album at once, or out of all. */
@Controller
@Serves(value = Audience.SHOP, right = "listing")
class PictureMovesController {

    private final Pictures pictures;
    private final Albums albums;

    PictureMovesController(Pictures pictures, Albums albums) {
        this.pictures = pictures;
        this.albums = albums;
    }

    @PostMapping("/workbench/picture-moves")
    String create(
            @RequestParam(name = "number", defaultValue = "") List<String> numbers,
            @RequestParam(name = "to", defaultValue = "") String to,
            Seat seat,
            RedirectAttributes redirect) {
        var target = new SpaceQuery(to, "", "", "");
        var album =
                target.albumIn(albums.of(seat.shopId())).map(Albums.Album::id).orElse(null);
        var moved =
                pictures.of(seat.shopId()).move(numbers.stream().map(Ids::parse).toList(), album);
        if (moved == 0) Flash.error(redirect, "media.flash.nothing-chosen");
        else Flash.done(redirect, "media.flash.moved", moved);
        return "redirect:" + target.href("");
    }
}
