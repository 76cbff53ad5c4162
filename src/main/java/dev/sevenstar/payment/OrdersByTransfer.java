package dev.sevenstar.payment;

import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.util.Optional;

/** Offered by whoever moves the goods: what a transfer has to know of its order. */
public interface OrdersByTransfer {

    /** Until when the order waits for its money; empty for an order that does not wait. */
    Optional<Instant> payUntil(long shopId, long reference);

    /**
     * It turns out not to be paid.
     *
     * @throws Refused if the order has gone on
     */
    void waitAgain(long shopId, long reference);
}
