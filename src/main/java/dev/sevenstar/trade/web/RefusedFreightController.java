package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.RefusedFreight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seller notes that the buyer has made good what the ways of refused goods cost. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/freight-settlement")
@Serves(value = Audience.SHOP, right = "refund")
class RefusedFreightController {

    private final RefusedFreight freight;
    private final OrderDesk desk;

    RefusedFreightController(RefusedFreight freight, OrderDesk desk) {
        this.freight = freight;
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
            freight.settle(key, text, OrderDesk.hand(seat));
        } catch (Refused refused) {
            return desk.again(seat, key, "freight", refused, text);
        }
        Flash.done(redirect, "trade.flash.freight-settled");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
