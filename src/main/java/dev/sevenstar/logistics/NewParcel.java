package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import java.util.List;

/**
 * A parcel that leaves now.
 *
 * @param reference the number of what it belongs to, such as an order
 * @param collect what the carrier is to collect at the door; zero where nothing is
 */
public record NewParcel(
        long shopId, long reference, Waybill waybill, List<ParcelItem> items, Addressee to, Money collect) {

    public NewParcel {
        items = List.copyOf(items);
        if (items.isEmpty()) throw new IllegalArgumentException("nothing in the parcel");
        if (collect.fen() < 0) throw new IllegalArgumentException("collect " + collect);
    }
}
