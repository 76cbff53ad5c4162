package dev.sevenstar.trade;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A line of an order's timeline after it was placed.
 *
 * @param details arguments of its message, as text
 */
public record Happening(Kind kind, Hand by, Instant at, List<String> details) {

    /** What happened. */
    public enum Kind {
        PRICE_CHANGED,
        PAID,
        CLEARED,
        SHIPPED,
        URGED,
        PROLONGED,
        RECEIVED,
        CANCELLED,
        CLOSED;

        public String key() {
            return "trade.happening." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Happening {
        details = List.copyOf(details);
    }
}
