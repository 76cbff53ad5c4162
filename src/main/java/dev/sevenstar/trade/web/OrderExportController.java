package dev.sevenstar.trade.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.shared.sheets.Column;
import dev.sevenstar.shared.sheets.SheetFile;
import dev.sevenstar.shared.sheets.SheetFormat;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.OrderBook;
import dev.sevenstar.trade.OrderRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of orders as it is filtered, taken out of the house as a table of chosen columns. */
@Controller
@RequestMapping("/workbench/order-exports")
@Serves(value = Audience.SHOP, right = "export")
class OrderExportController {

    private static final int SLICE = 500;

    /** What can be taken out of a line of the list. */
    enum Field {
        NUMBER(title -> Column.text(title, 16), (row, words) -> Ids.text(row.id())),
        PLACED(Column::moment, (row, words) -> row.placedAt()),
        STATE(
                title -> Column.text(title, 12),
                (row, words) -> words.say(row.state().key())),
        BUYER(title -> Column.text(title, 16), (row, words) -> row.buyerName()),
        RECEIVER(title -> Column.text(title, 12), (row, words) -> row.receiverName()),
        PHONE(title -> Column.text(title, 14), (row, words) -> row.receiverPhone()),
        ADDRESS(title -> Column.text(title, 40), (row, words) -> words.region(row.regionCode()) + " " + row.street()),
        GOODS(title -> Column.text(title, 40), (row, words) -> row.title() + " " + row.label()),
        LINES(Column::whole, (row, words) -> row.lineCount()),
        AMOUNT(Column::money, (row, words) -> Money.ofFen(row.goodsFen())),
        FREIGHT(Column::money, (row, words) -> Money.ofFen(row.freightFen())),
        TOTAL(Column::money, (row, words) -> Money.ofFen(row.totalFen())),
        METHOD(
                title -> Column.text(title, 14),
                (row, words) -> words.say(row.method().key())),
        SHIP_UNTIL(Column::moment, (row, words) -> row.shipUntil()),
        MESSAGE(title -> Column.text(title, 30), (row, words) -> row.message()),
        MEMO(title -> Column.text(title, 30), (row, words) -> row.memo());

        private final Function<String, Column> column;
        private final BiFunction<OrderRow, TradeWords, @Nullable Object> cell;

        Field(Function<String, Column> column, BiFunction<OrderRow, TradeWords, @Nullable Object> cell) {
            this.column = column;
            this.cell = cell;
        }

        String key() {
            return "trade.export." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final OrderBook book;
    private final Audit audit;
    private final TradeWords words;

    OrderExportController(OrderBook book, Audit audit, TradeWords words) {
        this.book = book;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping("/new")
    String new_(OrderFilter filter, Model model) {
        model.addAttribute("address", filter.address("/workbench/order-exports", null));
        model.addAttribute("back", filter.href(null));
        model.addAttribute("tab", words.say(filter.chosen().key()));
        model.addAttribute("narrowed", filter.narrowed());
        model.addAttribute("formats", SheetFormat.values());
        model.addAttribute(
                "fields",
                Arrays.stream(Field.values())
                        .map(field -> new Option(field.name(), words.say(field.key())))
                        .toList());
        return "trade/exports/new";
    }

    @PostMapping
    SheetFile create(
            Seat seat,
            OrderFilter filter,
            @RequestParam(defaultValue = "") List<Field> fields,
            @RequestParam(defaultValue = "XLSX") SheetFormat format) {
        var chosen = fields.isEmpty() ? List.of(Field.values()) : fields;
        var name = words.say("trade.export.name", Times.day(words.now()));
        audit.record(seat.shopId(), "trade.orders-exported", "order", filter.href(null), null, format.name());
        var query = filter.query(seat.shopId()).from(null);
        return new SheetFile(
                format,
                name,
                columns(chosen),
                SheetFile.walk(cursor -> book.page(query.from(cursor), SLICE), row -> cells(row, chosen)));
    }

    private List<Column> columns(List<Field> fields) {
        return fields.stream()
                .map(field -> field.column.apply(words.say(field.key())))
                .toList();
    }

    private @Nullable Object[] cells(OrderRow row, List<Field> fields) {
        return fields.stream().map(field -> field.cell.apply(row, words)).toArray();
    }
}
