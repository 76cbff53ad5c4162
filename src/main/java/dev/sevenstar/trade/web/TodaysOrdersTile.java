package dev.sevenstar.trade.web;

import dev.sevenstar.shared.web.NumberSource;
import dev.sevenstar.trade.OrdersToday;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a shop sold today, in the number of orders and in what is paid of them. */
@Component
class TodaysOrdersTile implements NumberSource {

    private final OrdersToday today;
    private final TradeWords words;

    TodaysOrdersTile(OrdersToday today, TradeWords words) {
        this.today = today;
        this.words = words;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String right() {
        return "order";
    }

    @Override
    public Optional<Tile> tile(long shopId) {
        var numbers = today.of(shopId);
        var value = words.say("trade.number.value", numbers.today(), numbers.paid());
        var change = change(numbers.paid().fen(), numbers.paidYesterday().fen());
        return Optional.of(new Tile("trade.number.today", value, change, true, List.of(), OrderFilter.HERE));
    }

    private static @Nullable Integer change(long now, long before) {
        return before == 0 ? null : Math.toIntExact(Math.floorDiv((now - before) * 100, before));
    }
}
