package dev.sevenstar.trade;

import dev.sevenstar.listing.PaidPrices;
import dev.sevenstar.listing.PaidPrices.Paid;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells the goods what was paid for them, without freight. An order that is cleared while it is placed costs what was
 * listed at that moment, so nothing is told of it.
 */
@Component
class NotePaidPrices {

    private final PaidPrices prices;
    private final Clock clock;

    NotePaidPrices(PaidPrices prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    void note(Order order) {
        var selections = order.lines().stream()
                .collect(Collectors.groupingBy(OrderLine::listingId, Collectors.summingInt(OrderLine::quantity)));
        var paid = order.lines().stream()
                .map(line -> new Paid(
                        line.listingId(),
                        line.number(),
                        line.sku(),
                        line.quantity(),
                        selections.getOrDefault(line.listingId(), line.quantity()),
                        line.charge()))
                .toList();
        prices.note(order.key().shopId(), order.key().id(), paid, Times.now(clock));
    }

    void forget(Order order) {
        var listings = order.lines().stream().map(OrderLine::listingId).collect(Collectors.toSet());
        prices.forget(order.key().shopId(), order.key().id(), listings);
    }
}
