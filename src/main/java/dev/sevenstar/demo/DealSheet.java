package dev.sevenstar.demo;

import dev.sevenstar.payment.MethodCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as {@code deals.yml} describes it.
 *
 * @param buyer the one buyer who places it; null for any who deals with the shop
 * @param ago how many days
 * @param picks of the shop's goods, as places in a row that starts anew for each deal
 * @param times the least quantity of each
 * @param end how far it has come
 * @param after what the buyer wants of it afterwards; null for nothing
 */
record DealSheet(
        String shop,
        @Nullable String buyer,
        MethodCode method,
        int ago,
        List<Integer> picks,
        int times,
        String message,
        End end,
        @Nullable After after) {

    /** How far an order has come; each one has come through those before it that its method knows. */
    enum End {
        UNPAID,
        CANCELLED,
        PAID,
        PART_SENT,
        SENT,
        RECEIVED,
        SETTLED
    }

    /** What comes after the end, or before it could come. */
    enum After {
        ASKS_REFUND,
        ASKS_RETURN,
        SENDS_BACK,
        REFUNDED,
        REFUSED,
        DISPUTES,
        WANTS_INVOICE,
        INVOICED
    }

    DealSheet {
        message = message == null ? "" : message;
        picks = picks == null ? List.of(0) : List.copyOf(picks);
        times = Math.max(1, times);
    }

    boolean reaches(End other) {
        return end != End.CANCELLED && end.compareTo(other) >= 0;
    }
}
