package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Orders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seller answers to a buyer who urges. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/answers")
@Serves(value = Audience.SHOP, right = "trade")
class UrgeAnswersController {

    private final Orders orders;
    private final TradeWords words;
    private final OrderDesk desk;

    UrgeAnswersController(Orders orders, TradeWords words, OrderDesk desk) {
        this.orders = orders;
        this.words = words;
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
            orders.change(key, order -> order.answer(text.strip(), OrderDesk.hand(seat), words.now()));
        } catch (Refused refused) {
            return desk.again(seat, key, "answer", refused, text);
        }
        Flash.done(redirect, "trade.flash.answered");
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }
}
