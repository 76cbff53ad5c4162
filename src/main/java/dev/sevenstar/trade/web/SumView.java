package dev.sevenstar.trade.web;

import dev.sevenstar.shared.Money;
import dev.sevenstar.trade.Order;
import java.util.List;

/**
 * A sum with its name.
 *
 * @param strong whether it is the one that counts
 */
public record SumView(String name, String amount, boolean strong) {

    /** What an order comes to. */
    public static List<SumView> of(Order order, TradeWords words) {
        return List.of(
                of(words.say("trade.sum.goods"), order.goods()),
                of(words.say("trade.sum.freight"), order.freight()),
                strong(words.say("trade.sum.total"), order.total()));
    }

    public static SumView of(String name, Money amount) {
        return new SumView(name, amount.toString(), false);
    }

    public static SumView strong(String name, Money amount) {
        return new SumView(name, amount.toString(), true);
    }
}
