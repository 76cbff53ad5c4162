package dev.sevenstar.trade;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shop's list of orders is asked for.
 *
 * @param text a number of an order, of a parcel or of a telephone, or words in names and goods; empty for all
 * @param province two digits of GB/T 2260; empty for all
 * @param from placed at this moment or later
 * @param until placed before this moment
 * @param buyer number of a person; 0 for all
 * @param cursor where the page begins, as the page before said it; null for the first
 */
public record OrderQuery(
        long shopId,
        OrderTab tab,
        String text,
        @Nullable MethodCode method,
        @Nullable MemoFlag flag,
        String province,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Money least,
        @Nullable Money most,
        long buyer,
        @Nullable String cursor) {

    public static OrderQuery of(long shopId, OrderTab tab) {
        return new OrderQuery(shopId, tab, "", null, null, "", null, null, null, null, 0, null);
    }

    public OrderQuery from(@Nullable String newCursor) {
        return new OrderQuery(shopId, tab, text, method, flag, province, from, until, least, most, buyer, newCursor);
    }
}
