package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.CallOff;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Side;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The seller calls an order off before it is paid. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/cancellation")
@Serves(value = Audience.SHOP, right = "price")
class ShopCancellationController {

    private final CallOff callOff;
    private final OrderDesk desk;

    ShopCancellationController(CallOff callOff, OrderDesk desk) {
        this.callOff = callOff;
        this.desk = desk;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable CloseReason reason,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            if (reason == null || !CloseReason.of(Side.SELLER).contains(reason))
                throw new Refused("trade.refused.reason-missing");
            callOff.callOff(key, reason, OrderDesk.hand(seat));
        } catch (Refused refused) {
            return desk.again(seat, key, "cancel", refused, "");
        }
        Flash.done(redirect, "trade.flash.called-off");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
