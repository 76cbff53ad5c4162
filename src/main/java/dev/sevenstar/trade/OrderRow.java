package dev.sevenstar.trade;

import dev.sevenstar.payment.MethodCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a shop's list of orders, as the database holds it.
 *
 * @param lineCount how many lines the order has; title, label, cover, quantity and unit are of the first
 */
public record OrderRow(
        long id,
        String buyerName,
        MethodCode method,
        String receiverName,
        String receiverPhone,
        String regionCode,
        String street,
        String message,
        OrderState state,
        long goodsFen,
        long freightFen,
        Instant placedAt,
        @Nullable Instant payUntil,
        @Nullable Instant waitsUntil,
        @Nullable Instant shipUntil,
        @Nullable Instant receiveUntil,
        @Nullable Instant urgedAt,
        MemoFlag flag,
        String memo,
        String title,
        String label,
        @Nullable String coverHash,
        int quantity,
        String unit,
        int lineCount) {

    public long totalFen() {
        return goodsFen + freightFen;
    }
}
