package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderLine;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.ShipOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Parcels in which goods of one order leave, line by line and piece by piece. */
@Controller
@RequestMapping(OrderFilter.HERE + "/{number}/shipments")
@Serves(value = Audience.SHOP, right = "trade")
class ShipmentsController {

    private static final String PAGE = "trade/shipments/new";

    /** @param typed pieces for this parcel, as typed */
    record Row(LineView line, String name, String toShip, String typed) {}

    private final Orders orders;
    private final ShipOrder ship;
    private final ShipFromAddresses addresses;
    private final FreightTemplates templates;
    private final CarrierOptions carriers;
    private final TradeWords words;

    ShipmentsController(
            Orders orders,
            ShipOrder ship,
            ShipFromAddresses addresses,
            FreightTemplates templates,
            CarrierOptions carriers,
            TradeWords words) {
        this.orders = orders;
        this.ship = ship;
        this.addresses = addresses;
        this.templates = templates;
        this.carriers = carriers;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(Seat seat, @PathVariable String number, Model model) {
        var order = orders.get(ShopKey.of(seat.shopId(), number));
        if (!order.isToShip()) throw new Refused("trade.refused.state");
        lay(order, ParcelForm.by(collector(order)), Map.of(), null, model);
        return PAGE;
    }

    @PostMapping
    Object create(
            Seat seat,
            @PathVariable String number,
            ParcelForm form,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var key = ShopKey.of(seat.shopId(), number);
        var order = orders.get(key);
        try {
            var parcel = ship.ship(key, pieces(order, typed), form.read(), OrderDesk.hand(seat));
            Flash.done(redirect, "trade.flash.shipped", parcel.waybill().number());
            return "redirect:" + OrderFilter.HERE + "/" + number;
        } catch (Refused refused) {
            var model = new ExtendedModelMap();
            lay(order, form, typed, words.say(refused.key(), refused.args()), model);
            return Pages.invalid(PAGE).addAllObjects(model);
        }
    }

    /** The carrier whose people collect at this door; null where none is, or several do. */
    private @Nullable CarrierCode collector(Order order) {
        if (order.method() != MethodCode.COD) return null;
        var collecting = templates.of(order.key().shopId()).stream()
                .flatMap(template -> template.codTo(order.receiver().regionCode()).stream())
                .distinct()
                .toList();
        return collecting.size() == 1 ? collecting.get(0) : null;
    }

    private static Map<Integer, Integer> pieces(Order order, Map<String, String> typed) {
        var pieces = new HashMap<Integer, Integer>();
        for (var line : order.lines()) {
            var text = typed.getOrDefault(name(line), "").strip();
            if (text.isEmpty() || text.equals("0")) continue;
            if (!text.matches("\\d{1,9}"))
                throw new Refused("trade.refused.pieces-to-ship", line.title(), line.toShip(), line.unit());
            pieces.put(line.number(), Integer.parseInt(text));
        }
        return pieces;
    }

    private void lay(Order order, ParcelForm form, Map<String, String> typed, @Nullable String problem, Model model) {
        model.addAttribute("number", order.number());
        model.addAttribute("here", OrderFilter.HERE + "/" + order.number());
        model.addAttribute("rows", rows(order, typed));
        model.addAttribute(
                "receiver", order.receiver().name() + " " + order.receiver().phone());
        model.addAttribute("address", words.address(order.receiver()));
        model.addAttribute("from", from(order.key().shopId()));
        model.addAttribute("carriers", carriers.all());
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
    }

    private List<Row> rows(Order order, Map<String, String> typed) {
        return order.lines().stream()
                .filter(line -> line.toShip() > 0)
                .map(line -> new Row(
                        LineView.of(line, words),
                        name(line),
                        words.quantity(line.toShip(), line.unit()),
                        typed.getOrDefault(name(line), Integer.toString(line.toShip()))))
                .toList();
    }

    /** Where parcels of the shop leave from; null while it has said nothing. */
    private @Nullable String from(long shopId) {
        return addresses.of(shopId).stream()
                .findFirst()
                .map(from -> words.place(from.regionCode()) + " " + from.street())
                .orElse(null);
    }

    private static String name(OrderLine line) {
        return "pieces-" + line.number();
    }
}
