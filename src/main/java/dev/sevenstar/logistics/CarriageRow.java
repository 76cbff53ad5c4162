package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A parcel with a carrier that the house plays.
 *
 * @param nextAt when it comes to its next station; null while it is held back
 */
public record CarriageRow(
        long shopId,
        long parcelId,
        long reference,
        Waybill waybill,
        String regionCode,
        TraceNode state,
        Money collect,
        @Nullable Instant nextAt) {}
