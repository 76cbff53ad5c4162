package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Fresh;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.CloseOrder;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.Side;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A seller who cannot deliver gives everything back and closes the order. */
@Controller
@RequestMapping("/workbench/orders/{number}/closure")
@Serves(value = Audience.SHOP, right = "refund")
class OrderClosureController {

    private final Orders orders;
    private final Plans plans;
    private final CloseOrder close;
    private final TradeWords words;

    OrderClosureController(Orders orders, Plans plans, CloseOrder close, TradeWords words) {
        this.orders = orders;
        this.plans = plans;
        this.close = close;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(Seat seat, @PathVariable String number, Model model) {
        return lay(ShopKey.of(seat.shopId(), number), "", true, "", model);
    }

    @PostMapping
    @Fresh
    Object create(
            Seat seat,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean shelf,
            Model model,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        try {
            var chosen = Arrays.stream(CloseReason.values())
                    .filter(each -> each.name().equals(reason))
                    .findFirst()
                    .orElseThrow(() -> new Refused("trade.refused.reason-missing"));
            var back = close.close(key, chosen, shelf, new Hand(Side.SELLER, seat.personId(), seat.personName()));
            Flash.done(redirect, "trade.flash.order-closed", back);
            return "redirect:/workbench/orders/" + number;
        } catch (Refused refused) {
            return Pages.invalid(lay(key, reason, shelf, words.say(refused.key(), refused.args()), model))
                    .addAllObjects(model.asMap());
        }
    }

    private String lay(ShopKey key, String reason, boolean shelf, String problem, Model model) {
        var order = orders.get(key);
        model.addAttribute("number", key.number());
        model.addAttribute("hindrance", close.hindrance(order).map(words::say).orElse(null));
        model.addAttribute(
                "lines",
                order.lines().stream().map(line -> LineView.of(line, words)).toList());
        model.addAttribute(
                "back", plans.get(key.shopId(), key.id()).refundable().toString());
        model.addAttribute(
                "reasons",
                CloseReason.of(Side.SELLER).stream()
                        .map(each -> new Option(each.name(), words.say(each.key())))
                        .toList());
        model.addAttribute("reason", reason);
        model.addAttribute("shelf", shelf);
        model.addAttribute("problem", problem);
        return "trade/orders/closure";
    }
}
