package dev.sevenstar.listing;

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

    /** The promise that holds for a quantity. */
    public Optional<DeliveryPromise> promiseFor(int quantity) {
        return promises.stream()
                .filter(promise -> promise.from() <= quantity)
                .reduce((first, later) -> later)
                .or(() -> promises.stream().findFirst());
    }
}
