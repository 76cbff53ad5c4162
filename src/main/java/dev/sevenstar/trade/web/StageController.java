package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.ShowStage;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seller shows that a stage is done; the next instalment falls due. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/stage")
@Serves(value = Audience.SHOP, right = "trade")
class StageController {

    private final ShowStage show;
    private final OrderDesk desk;

    StageController(ShowStage show, OrderDesk desk) {
        this.show = show;
        this.desk = desk;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes redirect)
            throws IOException {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            show.show(key, text.strip(), Shots.of(files), OrderDesk.hand(seat));
        } catch (Refused refused) {
            return desk.again(seat, key, "stage", refused, text);
        }
        Flash.done(redirect, "trade.flash.stage-shown");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
