package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.OrderNotes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What colleagues tell each other about an order; the buyer never sees it. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/notes")
@Serves(value = Audience.SHOP, right = "trade")
class OrderNotesController {

    private final OrderNotes notes;
    private final OrderDesk desk;

    OrderNotesController(OrderNotes notes, OrderDesk desk) {
        this.notes = notes;
        this.desk = desk;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            notes.add(key, OrderDesk.hand(seat), text);
        } catch (Refused refused) {
            return desk.again(seat, key, "note", refused, text);
        }
        Flash.done(redirect, "trade.flash.noted");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
