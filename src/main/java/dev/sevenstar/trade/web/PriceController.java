package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.ChangePrice;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an unpaid order costs: changed after a look at the old total and the new one. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/price")
@Serves(value = Audience.SHOP, right = "price")
class PriceController {

    private static final String PAGE = "trade/prices/edit";

    private final Orders orders;
    private final ChangePrice change;
    private final TradeWords words;

    PriceController(Orders orders, ChangePrice change, TradeWords words) {
        this.orders = orders;
        this.change = change;
        this.words = words;
    }

    @GetMapping
    String edit(Seat seat, @PathVariable String number, Model model) {
        var order = orders.get(ShopKey.of(seat.shopId(), number));
        lay(order, PriceForm.of(order, words), model);
        return PAGE;
    }

    /** Shows what comes of it; agreed to with the total that was shown, it is done. */
    @PutMapping
    Object update(
            Seat seat,
            @PathVariable String number,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        var order = orders.get(key);
        var form = PriceForm.tried(order, typed, OrderDesk.hand(seat), words.now(), words);
        if (form.isTried() && !typed.getOrDefault("agreed", "").equals(form.total())) {
            lay(order, form, model);
            return PAGE;
        }
        if (!form.isTried()) return again(order, form);
        try {
            var prices = PriceForm.read(order, typed);
            var changed = change.change(key, prices.adjusts(), prices.freight(), OrderDesk.hand(seat));
            Flash.done(redirect, "trade.flash.price-changed", changed.total());
        } catch (Refused meanwhile) {
            Flash.error(redirect, meanwhile.key(), meanwhile.args());
        }
        return "redirect:" + OrderFilter.HERE + "/" + number;
    }

    private ModelAndView again(Order order, PriceForm form) {
        return Pages.invalid(PAGE)
                .addObject("number", order.number())
                .addObject("here", OrderFilter.HERE + "/" + order.number())
                .addObject("form", form);
    }

    private static void lay(Order order, PriceForm form, Model model) {
        model.addAttribute("number", order.number());
        model.addAttribute("here", OrderFilter.HERE + "/" + order.number());
        model.addAttribute("form", form);
    }
}
