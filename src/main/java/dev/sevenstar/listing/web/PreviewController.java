package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How buyers would see the revision being written, at the desk and on a phone. */
@Controller
@RequestMapping("/workbench/listings/{number}/preview")
@Serves(value = Audience.SHOP, right = "listing")
class PreviewController {

    private final WriteListing write;
    private final PreviewPages pages;

    PreviewController(WriteListing write, PreviewPages pages) {
        this.write = write;
        this.pages = pages;
    }

    @GetMapping
    String show(
            Seat seat, @PathVariable String number, @RequestParam(defaultValue = "desk") String width, Model model) {
        var draft = write.read(ShopKey.of(seat.shopId(), number));
        model.addAttribute("preview", pages.of(draft));
        model.addAttribute("phone", width.equals("phone"));
        return "listing/listings/preview";
    }
}
