package dev.sevenstar.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that many rooms want to know of a shop, such as its answer rate. The room that knows it
 * offers it as a bean; nobody else computes it.
 */
public interface ShopFact {

    /** Module and thing, {@code inquiry.answer-rate}; also the key of its message. */
    String name();

    /** Empty while there is nothing to judge by. */
    Optional<Value> of(long shopId);

    /**
     * @param number in the fact's own unit: a share in hundredths of a per cent, an amount in fen, else a count
     * @param asOf the moment it was true
     * @param remedy the page where the shop betters it
     */
    record Value(long number, Unit unit, Instant asOf, String remedy) {}

    enum Unit {
        SHARE,
        FEN,
        COUNT,
        SECONDS
    }
}
