package dev.sevenstar.privacy.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.privacy.Closures;
import dev.sevenstar.privacy.Copies;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the house holds of a shop: a copy of it, and its end. */
@Controller
@RequestMapping("/workbench/shop/data")
@Serves(value = Audience.SHOP, right = "shop")
class ShopDataController {

    private final Shops shops;
    private final Copies copies;
    private final CopyDownload download;
    private final Closures closures;

    ShopDataController(Shops shops, Copies copies, CopyDownload download, Closures closures) {
        this.shops = shops;
        this.copies = copies;
        this.download = download;
        this.closures = closures;
    }

    @GetMapping
    String show(Seat seat, Model model) {
        var closesAt = shops.get(seat.shopId()).closesAt();
        model.addAttribute("copy", CopyView.of(copies, DataSubject.SHOP, seat.shopId()));
        model.addAttribute("closes", closesAt == null ? null : Times.minute(closesAt));
        model.addAttribute("days", closures.shopDays());
        return "privacy/shop/show";
    }

    @PostMapping("/copy")
    @Fresh
    String create(Seat seat, RedirectAttributes redirect) {
        copies.ask(DataSubject.SHOP, seat.shopId(), seat.personId());
        Flash.done(redirect, "privacy.copy.asked");
        return "redirect:/workbench/shop/data";
    }

    @GetMapping("/copy")
    @Fresh
    ResponseEntity<InputStreamResource> fetch(Seat seat) {
        return download.of(DataSubject.SHOP, seat.shopId(), "sevenstar-shop-" + seat.shopNumber() + ".zip");
    }
}
