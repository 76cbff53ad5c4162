package dev.sevenstar.logistics;

import dev.sevenstar.logistics.events.ParcelRefused;
import dev.sevenstar.logistics.events.ParcelSigned;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Actor;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All parcels. Changes to one wait for each other; what ends one is announced in the same transaction. */
@Component
public class Parcels {

    private final ParcelRows rows;
    private final ShipFromAddresses addresses;
    private final List<CarrierPort> carriers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Parcels(
            ParcelRows rows,
            ShipFromAddresses addresses,
            List<CarrierPort> carriers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.addresses = addresses;
        this.carriers = carriers;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A parcel leaves, and its carrier is told.
     *
     * @throws Refused if another parcel goes under this waybill
     */
    @Transactional
    public Parcel send(NewParcel wanted) {
        var carrier = carrierOf(wanted.waybill().carrier());
        var from = addresses.of(wanted.shopId()).stream()
                .findFirst()
                .map(ShipFromAddress::regionCode)
                .orElse("");
        var parcel = Parcel.sent(wanted, carrier.isSimulated(), Times.now(clock), from);
        requireFree(parcel, parcel.waybill());
        insert(parcel);
        carrier.take(parcel);
        return parcel;
    }

    /**
     * A parcel that goes under a number.
     *
     * @param reference the number of what it belongs to, such as an order
     */
    public record Found(long id, long reference) {}

    /** A shop's parcels under a number, whoever carries them; typed as people type it. */
    public List<Found> find(long shopId, String typed) {
        return rows.find(shopId, Waybill.plain(typed));
    }

    /** Those of one order of a shop, in the order they left. */
    public List<Parcel> of(long shopId, long reference) {
        return rows.of(shopId, reference);
    }

    /** These of a shop, by their age. */
    public List<Parcel> all(long shopId, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : rows.all(shopId, ids);
    }

    /** @throws NotFound if the shop has no such parcel */
    public Parcel get(ShopKey key) {
        return rows.read(key).orElseThrow(NotFound::new);
    }

    /** What stood on it before, the latest first. */
    public List<Correction> corrections(ShopKey key) {
        return rows.corrections(key);
    }

    /**
     * Another carrier or number, because the first was mistyped; what stood there is kept.
     *
     * @throws Refused once the parcel has arrived or gone back, or if another parcel goes under this waybill
     */
    @Transactional
    public Parcel correct(ShopKey key, Waybill waybill, Actor by) {
        rows.hold(key);
        var before = get(key);
        if (before.waybill().equals(waybill)) return before;
        var corrected = before.corrected(waybill);
        requireFree(corrected, waybill);
        rows.update(corrected);
        rows.keep(before, by, Times.now(clock));
        return corrected;
    }

    /** A carrier tells of a station; told twice it is kept once. False if nothing is new. */
    @Transactional
    public boolean reached(ShopKey key, TraceEntry entry) {
        rows.hold(key);
        var reached = get(key).reach(entry);
        reached.ifPresent(parcel -> {
            rows.add(parcel, entry);
            announce(parcel, entry.node());
        });
        return reached.isPresent();
    }

    private void announce(Parcel parcel, TraceNode node) {
        var shop = parcel.key().shopId();
        var id = parcel.key().id();
        var collect = parcel.collect().fen();
        if (node == TraceNode.SIGN) events.publishEvent(new ParcelSigned(shop, parcel.reference(), id, collect));
        if (node == TraceNode.FAILED) events.publishEvent(new ParcelRefused(shop, parcel.reference(), id, collect));
    }

    /** Asked first, because a failed statement would take the whole transaction with it. */
    private void requireFree(Parcel parcel, Waybill waybill) {
        if (rows.isTaken(parcel.key(), waybill)) throw taken(waybill);
    }

    private void insert(Parcel parcel) {
        try {
            rows.insert(parcel);
        } catch (DuplicateKeyException meanwhile) {
            throw taken(parcel.waybill());
        }
    }

    private static Refused taken(Waybill waybill) {
        return new Refused("logistics.refused.waybill-taken", waybill.number());
    }

    private CarrierPort carrierOf(CarrierCode code) {
        return carriers.stream()
                .filter(carrier -> carrier.serves(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no carrier " + code));
    }
}
