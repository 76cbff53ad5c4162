package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Goods on their way. Its carrier tells the stations, maybe twice and not in their order: each is kept once, the
 * parcel never goes back to an earlier one, and after the last nothing more happens to it.
 *
 * @param reference the number of what it belongs to, such as an order
 * @param collect what the carrier is to collect at the door; zero where nothing is
 * @param state the furthest station it has reached
 * @param simulated whether its carrier is played by the house
 * @param trace the stations by their time
 */
public record Parcel(
        ShopKey key,
        long version,
        long reference,
        Waybill waybill,
        List<ParcelItem> items,
        Addressee to,
        Money collect,
        TraceNode state,
        boolean simulated,
        List<TraceEntry> trace) {

    public Parcel {
        items = List.copyOf(items);
        trace = trace.stream()
                .sorted(Comparator.comparing(TraceEntry::at).thenComparing(TraceEntry::node))
                .toList();
    }

    static Parcel sent(NewParcel parcel, boolean simulated, Instant at, String fromRegion) {
        return new Parcel(
                ShopKey.next(parcel.shopId()),
                0,
                parcel.reference(),
                parcel.waybill(),
                parcel.items(),
                parcel.to(),
                parcel.collect(),
                TraceNode.CONSIGN,
                simulated,
                List.of(new TraceEntry(TraceNode.CONSIGN, at, fromRegion)));
    }

    Parcel with(List<ParcelItem> allItems, List<TraceEntry> wholeTrace) {
        return new Parcel(key, version, reference, waybill, allItems, to, collect, state, simulated, wholeTrace);
    }

    /** Nothing for a station it was at before, or when its way is over. */
    Optional<Parcel> reach(TraceEntry entry) {
        if (hasReached(entry.node()) || isOver() && entry.node().isLast()) return Optional.empty();
        var longer = new ArrayList<>(trace);
        longer.add(entry);
        var further = !isOver() && entry.node().compareTo(state) > 0 ? entry.node() : state;
        return Optional.of(
                new Parcel(key, version, reference, waybill, items, to, collect, further, simulated, longer));
    }

    /** @throws Refused once it was signed for, or went back */
    Parcel corrected(Waybill other) {
        if (isOver()) throw new Refused("logistics.refused.parcel-over");
        return new Parcel(key, version, reference, other, items, to, collect, state, simulated, trace);
    }

    public boolean hasReached(TraceNode node) {
        return trace.stream().anyMatch(entry -> entry.node() == node);
    }

    public boolean isOver() {
        return state.isLast();
    }

    public boolean isSigned() {
        return state == TraceNode.SIGN;
    }

    /** Where nothing is collected there is none. */
    public Optional<CodStatus> cod() {
        return collect.isPositive() ? Optional.of(CodStatus.of(this)) : Optional.empty();
    }

    public String number() {
        return key.number();
    }
}
