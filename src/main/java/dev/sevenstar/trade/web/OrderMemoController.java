package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.MemoFlag;
import dev.sevenstar.trade.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The little flag of an order and its few words, for colleagues. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/memo")
@Serves(value = Audience.SHOP, right = "trade")
class OrderMemoController {

    private final Orders orders;
    private final OrderDesk desk;

    OrderMemoController(Orders orders, OrderDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @PutMapping
    Object update(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "none") String flag,
            @RequestParam(defaultValue = "") String memo,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            orders.change(key, order -> order.remember(MemoFlag.find(flag).orElse(MemoFlag.NONE), memo.strip()));
        } catch (Refused refused) {
            return desk.again(seat, key, "memo", refused, memo);
        }
        Flash.done(redirect, "trade.flash.remembered");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
