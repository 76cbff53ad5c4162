package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The shop has transferred what it owes the buyer of an order, or settled a bill with them. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/returns/{back}")
@Serves(value = Audience.SHOP, right = "refund")
class OrderReturnsController {

    private final MoneyReturns returns;
    private final OrderDesk desk;

    OrderReturnsController(MoneyReturns returns, OrderDesk desk) {
        this.returns = returns;
        this.desk = desk;
    }

    /** @param text where to find it, such as the number of the transfer */
    @PostMapping
    @Fresh
    Object create(
            Seat seat,
            @PathVariable String number,
            @PathVariable String back,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        var owed = ShopKey.of(seat.shopId(), back);
        if (returns.of(seat.shopId(), key.id()).stream()
                .noneMatch(each -> each.key().equals(owed))) throw new NotFound();
        try {
            returns.confirm(owed, seat.personId(), seat.personName(), text);
        } catch (Refused refused) {
            return desk.again(seat, key, "return-" + back, refused, text);
        }
        Flash.done(redirect, "trade.flash.claim-transferred");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
