package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The paper that lies in the parcel: what is in it and for whom, without prices. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/delivery-note")
@Serves(value = Audience.SHOP, right = "order")
class DeliveryNotesController {

    private final Orders orders;
    private final TradeWords words;

    DeliveryNotesController(Orders orders, TradeWords words) {
        this.orders = orders;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, @PathVariable String number, Model model) {
        var order = orders.get(ShopKey.of(seat.shopId(), number));
        model.addAttribute("number", order.number());
        model.addAttribute("href", OrderFilter.HERE + "/" + order.number());
        model.addAttribute("shop", seat.shopName());
        model.addAttribute("day", Times.day(order.placedAt()));
        model.addAttribute(
                "receiver", order.receiver().name() + " " + order.receiver().phone());
        model.addAttribute("address", words.address(order.receiver()));
        model.addAttribute("lines", lines(order));
        return "trade/prints/delivery-note";
    }

    private List<LineView> lines(Order order) {
        return order.lines().stream().map(line -> LineView.of(line, words)).toList();
    }
}
