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
        /** What came was for something else. */
        UNPAID,
        CLEARED,
        /** It is paid, and waits for other buyers. */
        GROUP_JOINED,
        /** Enough buyers came together. */
        GROUP_REACHED,
        STAGE_DONE,
        SHIPPED,
        WAYBILL_CORRECTED,
        INVOICED,
        INVOICE_RECALLED,
        URGED,
        ANSWERED,
        PROLONGED,
        RECEIVED,
        CLAIMED,
        REFUNDED,
        CANCELLED,
        CLOSED,
        FREIGHT_SETTLED;

        public String key() {
            return "trade.happening." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Happening {
        details = List.copyOf(details);
    }
}
