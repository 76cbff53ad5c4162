package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.OrderBook;
import dev.sevenstar.trade.OrderQuery;
import dev.sevenstar.trade.OrderRow;
import dev.sevenstar.trade.OrderTab;
import dev.sevenstar.trade.shipment.BatchRow;
import dev.sevenstar.trade.shipment.ShipmentBatch;
import dev.sevenstar.trade.shipment.ShipmentBatches;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Many orders leave by one spreadsheet: taken out with the open orders, brought back with numbers, looked at, done. */
@Controller
@RequestMapping("/workbench/shipment-batches")
@Serves(value = Audience.SHOP, right = "trade")
class ShipmentBatchesController {

    private static final String HERE = "/workbench/shipment-batches";
    private static final int SLICE = 500;

    record Row(int number, String order, @Nullable String href, String parcel, TradeWords.Mark state, String why) {}

    private final ShipmentBatches batches;
    private final OrderBook book;
    private final TradeWords words;

    ShipmentBatchesController(ShipmentBatches batches, OrderBook book, TradeWords words) {
        this.batches = batches;
        this.book = book;
        this.words = words;
    }

    @GetMapping("/new")
    String new_() {
        return "trade/batches/new";
    }

    /** The open orders, with empty cells for carrier and number. */
    @GetMapping("/template")
    SheetFile template(Seat seat) {
        var query = OrderQuery.of(seat.shopId(), OrderTab.TO_SHIP);
        return new SheetFile(
                SheetFormat.XLSX,
                words.say("trade.batch.file", Times.day(words.now())),
                columns(),
                SheetFile.walk(cursor -> book.page(query.from(cursor), SLICE), this::cells));
    }

    @PostMapping
    Object create(Seat seat, @RequestParam MultipartFile file) throws IOException {
        try {
            if (file.isEmpty()) throw new Refused("trade.refused.sheet-missing");
            var key = batches.bring(seat.shopId(), OrderDesk.hand(seat), file.getInputStream());
            return "redirect:" + HERE + "/" + key.number();
        } catch (Refused refused) {
            return Pages.invalid("trade/batches/new").addObject("problem", words.say(refused.key(), refused.args()));
        }
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var batch = batches.get(ShopKey.of(seat.shopId(), number));
        model.addAttribute("here", HERE + "/" + number);
        model.addAttribute("look", batch.state() == ShipmentBatch.State.LOOK);
        model.addAttribute("running", batch.state() == ShipmentBatch.State.RUNNING);
        model.addAttribute("ready", batch.count(BatchRow.State.READY));
        model.addAttribute("sent", batch.count(BatchRow.State.SENT));
        model.addAttribute("wrong", batch.count(BatchRow.State.WRONG) + batch.count(BatchRow.State.REFUSED));
        model.addAttribute("rows", batch.rows().stream().map(this::row).toList());
        return "trade/batches/show";
    }

    @PostMapping("/{number}/start")
    String start(Seat seat, @PathVariable String number) {
        var key = ShopKey.of(seat.shopId(), number);
        batches.start(batches.get(key).key());
        return "redirect:" + HERE + "/" + number;
    }

    private List<Column> columns() {
        return List.of(
                Column.text(words.say("trade.export.number"), 16),
                Column.text(words.say("trade.export.receiver"), 12),
                Column.text(words.say("trade.export.phone"), 14),
                Column.text(words.say("trade.export.address"), 40),
                Column.text(words.say("trade.export.goods"), 40),
                Column.text(words.say("trade.ship.carrier"), 14),
                Column.text(words.say("trade.ship.waybill"), 22));
    }

    private @Nullable Object[] cells(OrderRow row) {
        return new @Nullable Object[] {
            Ids.text(row.id()),
            row.receiverName(),
            row.receiverPhone(),
            words.region(row.regionCode()) + " " + row.street(),
            row.title() + " " + row.label(),
            "",
            ""
        };
    }

    private Row row(BatchRow row) {
        var carrier = row.carrier().isEmpty()
                ? ""
                : words.say(CarrierCode.valueOf(row.carrier()).key());
        var named = row.carrierName().isEmpty() ? carrier : row.carrierName();
        return new Row(
                row.number(),
                row.orderText(),
                row.orderId() == 0 ? null : OrderFilter.HERE + "/" + Ids.text(row.orderId()),
                (named + " " + row.waybill()).strip(),
                mark(row.state()),
                row.problem().isEmpty()
                        ? ""
                        : words.say(row.problem(), row.details().toArray()));
    }

    private TradeWords.Mark mark(BatchRow.State state) {
        return switch (state) {
            case READY -> new TradeWords.Mark("blue", words.say("trade.batch.ready"));
            case SENT -> new TradeWords.Mark("green", words.say("trade.batch.sent"));
            case WRONG -> new TradeWords.Mark("amber", words.say("trade.batch.wrong"));
            case REFUSED -> new TradeWords.Mark("red", words.say("trade.batch.refused"));
        };
    }
}
