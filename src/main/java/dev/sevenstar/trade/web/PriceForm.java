package dev.sevenstar.trade.web;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Other prices for an order, as typed, with what they come to.
 *
 * @param problem about the whole; null for none
 * @param total what the order would cost; null while something cannot be read
 */
record PriceForm(
        List<Row> rows,
        Cell freight,
        String oldFreight,
        String oldTotal,
        @Nullable String total,
        @Nullable String problem) {

    /** A field as it was typed, and what is wrong with it. */
    record Cell(String name, String typed, @Nullable String problem) {}

    record Row(String title, String label, String quantity, String amount, Cell adjust) {}

    /** What the fields say as money. */
    record Prices(Map<Integer, Money> adjusts, Money freight) {}

    static PriceForm of(Order order, TradeWords words) {
        return form(order, new HashMap<>(), null, null, words);
    }

    /** With what the order would cost, or with what is wrong; nothing is changed yet. */
    static PriceForm tried(Order order, Map<String, String> typed, Hand by, Instant now, TradeWords words) {
        try {
            var prices = read(order, typed);
            var after = new Order(order);
            after.changePrice(prices.adjusts(), prices.freight(), by, now);
            return form(order, typed, after.total().toString(), null, words);
        } catch (NumberFormatException unreadable) {
            return form(order, typed, null, words.say("trade.price.unreadable"), words);
        } catch (Refused refused) {
            return form(order, typed, null, words.say(refused.key(), refused.args()), words);
        }
    }

    /** @throws NumberFormatException if a field is no amount */
    static Prices read(Order order, Map<String, String> typed) {
        var adjusts = new HashMap<Integer, Money>();
        for (var line : order.lines()) adjusts.put(line.number(), money(typed.getOrDefault(name(line), "")));
        return new Prices(adjusts, money(typed.getOrDefault("freight", "")));
    }

    public boolean isTried() {
        return total != null;
    }

    private static PriceForm form(
            Order order,
            Map<String, String> typed,
            @Nullable String total,
            @Nullable String problem,
            TradeWords words) {
        return new PriceForm(
                order.lines().stream().map(line -> row(line, typed, words)).toList(),
                cell("freight", typed, order.freight(), words),
                order.freight().toString(),
                order.total().toString(),
                total,
                problem);
    }

    private static Row row(OrderLine line, Map<String, String> typed, TradeWords words) {
        return new Row(
                line.title(),
                line.label(),
                words.quantity(line.quantity(), line.unit()),
                line.amount().toString(),
                cell(name(line), typed, line.adjust(), words));
    }

    private static Cell cell(String name, Map<String, String> typed, Money now, TradeWords words) {
        var text = typed.containsKey(name) ? typed.get(name) : now.toYuan();
        return new Cell(name, text, isReadable(text) ? null : words.say("trade.price.no-amount"));
    }

    private static String name(OrderLine line) {
        return "adjust-" + line.number();
    }

    private static boolean isReadable(String typed) {
        try {
            money(typed);
            return true;
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }

    private static Money money(String typed) {
        var plain = typed.strip();
        return plain.isEmpty() ? Money.ZERO : Money.parseYuan(plain.startsWith("+") ? plain.substring(1) : plain);
    }
}
