package dev.sevenstar.listing;

import dev.sevenstar.logistics.Consignment;
import dev.sevenstar.shared.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transport and promises: the fifth step. Weight and size are of one piece. */
public record Delivery(
        @Nullable Freight freight,
        @Nullable Integer weightGrams,
        @Nullable ParcelSize size,
        @Nullable Long shipFromId,
        List<DeliveryPromise> promises,
        List<ServicePromise> services) {

    public static final Delivery EMPTY = new Delivery(null, null, null, null, List.of(), List.of());

    public Delivery {
        promises = promises == null ? List.of() : List.copyOf(promises);
        services = services == null ? List.of() : List.copyOf(services);
    }

    /** So many pieces that cost so much, as they travel. */
    public Consignment consignment(long pieces, Money goods) {
        return new Consignment(
                pieces,
                weightGrams == null ? 0 : Math.multiplyExact(pieces, weightGrams),
                size == null ? 0 : size.cubicCentimetres(pieces),
                goods);
    }

    /** The promise that holds for a quantity. */
    public Optional<DeliveryPromise> promiseFor(int quantity) {
        return promises.stream()
                .filter(promise -> promise.from() <= quantity)
                .reduce((first, later) -> later)
                .or(() -> promises.stream().findFirst());
    }
}
