package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.print.Papers;
import dev.sevenstar.shared.print.PdfFile;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The purchase contract of an order as PDF, for both of its sides. */
@Controller
class ContractsController {

    private final Orders orders;
    private final WriteContract write;
    private final Papers papers;
    private final TradeWords words;

    ContractsController(Orders orders, WriteContract write, Papers papers, TradeWords words) {
        this.orders = orders;
        this.write = write;
        this.papers = papers;
        this.words = words;
    }

    @GetMapping(OrderFilter.HERE + "/{number}/contract")
    @Serves(value = Audience.SHOP, right = "order")
    PdfFile forShop(Seat seat, @PathVariable String number) {
        return print(orders.get(ShopKey.of(seat.shopId(), number)));
    }

    @GetMapping("/my/orders/{number}/contract")
    @Serves(Audience.PERSON)
    PdfFile forBuyer(SignedIn person, @PathVariable String number) {
        return print(orders.ofBuyer(person.personId(), Ids.parse(number)));
    }

    private PdfFile print(Order order) {
        var content = papers.print("trade/prints/contract", Map.of("contract", write.of(order)));
        return new PdfFile(words.say("trade.contract.title") + "-" + order.number(), content);
    }
}
