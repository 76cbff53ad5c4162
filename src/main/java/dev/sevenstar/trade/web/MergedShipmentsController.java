package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.ShipOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One parcel for several orders that go to one receiver. */
@Controller
@RequestMapping("/workbench/merged-shipments")
@Serves(value = Audience.SHOP, right = "trade")
class MergedShipmentsController {

    private static final String PAGE = "trade/shipments/merged";

    /** An order of the parcel with what is left of it. */
    record Part(String number, String href, TradeWords.Mark state, List<String> goods) {}

    private final Orders orders;
    private final ShipOrder ship;
    private final CarrierOptions carriers;
    private final TradeWords words;

    MergedShipmentsController(Orders orders, ShipOrder ship, CarrierOptions carriers, TradeWords words) {
        this.orders = orders;
        this.ship = ship;
        this.carriers = carriers;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(Seat seat, @RequestParam(defaultValue = "") List<String> number, Model model) {
        lay(chosen(seat, number), ParcelForm.EMPTY, null, model);
        return PAGE;
    }

    @PostMapping
    Object create(
            Seat seat,
            @RequestParam(defaultValue = "") List<String> number,
            ParcelForm form,
            RedirectAttributes redirect) {
        try {
            var ids = number.stream().map(Ids::parse).toList();
            var parcel = ship.shipTogether(seat.shopId(), ids, form.read(), OrderDesk.hand(seat));
            Flash.done(
                    redirect, "trade.flash.merged", ids.size(), parcel.waybill().number());
            return "redirect:" + OrderFilter.HERE;
        } catch (Refused refused) {
            var model = new ExtendedModelMap();
            lay(chosen(seat, number), form, words.say(refused.key(), refused.args()), model);
            return Pages.invalid(PAGE).addAllObjects(model);
        }
    }

    private List<Order> chosen(Seat seat, List<String> numbers) {
        return numbers.stream()
                .distinct()
                .limit(ShipOrder.MOST_TOGETHER)
                .map(number -> orders.get(ShopKey.of(seat.shopId(), number)))
                .toList();
    }

    private void lay(List<Order> chosen, ParcelForm form, @Nullable String problem, Model model) {
        model.addAttribute("parts", chosen.stream().map(this::part).toList());
        model.addAttribute("hindrance", hindrance(chosen));
        model.addAttribute("carriers", carriers.all());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        if (chosen.isEmpty()) return;
        var to = chosen.get(0).receiver();
        model.addAttribute("receiver", to.name() + " " + to.phone());
        model.addAttribute("address", words.address(to));
    }

    /** Why they cannot leave together; null if they can. */
    private @Nullable String hindrance(List<Order> chosen) {
        if (chosen.size() < 2) return words.say("trade.refused.merge-few");
        if (chosen.stream().anyMatch(order -> !order.isToShip())) return words.say("trade.merge.not-to-ship");
        return ShipOrder.goTogether(chosen) ? null : words.say("trade.refused.merge-apart");
    }

    private Part part(Order order) {
        return new Part(
                order.number(),
                OrderFilter.HERE + "/" + order.number(),
                words.state(order.state()),
                order.lines().stream()
                        .filter(line -> line.toShip() > 0)
                        .map(line ->
                                line.title() + " " + line.label() + " × " + words.quantity(line.toShip(), line.unit()))
                        .toList());
    }
}
