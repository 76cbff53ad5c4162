package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.shipment.PickingList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What to fetch from the shelves for the ticked orders, to be printed. */
@Controller
@RequestMapping("/workbench/picking-list")
@Serves(value = Audience.SHOP, right = "order")
class PickingListController {

    static final int MOST = 100;
    private static final int SMALL = 64;

    record Row(
            String title,
            String label,
            String sku,
            @Nullable String cover,
            String pieces,
            int orders) {}

    private final PickingList list;
    private final TradeWords words;

    PickingListController(PickingList list, TradeWords words) {
        this.list = list;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, @RequestParam(defaultValue = "") List<String> number, Model model) {
        var orders = number.stream().distinct().limit(MOST).map(Ids::parse).toList();
        model.addAttribute(
                "rows", list.of(seat.shopId(), orders).stream().map(this::row).toList());
        model.addAttribute("count", orders.size());
        model.addAttribute("at", Times.minute(words.now()));
        return "trade/prints/picking-list";
    }

    private Row row(PickingList.Pick pick) {
        return new Row(
                pick.title(),
                pick.label(),
                pick.sku(),
                pick.coverHash() == null ? null : PictureRef.url(pick.coverHash(), SMALL),
                words.quantity(Math.toIntExact(pick.pieces()), pick.unit()),
                pick.orders());
    }
}
