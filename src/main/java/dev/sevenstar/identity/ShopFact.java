package dev.sevenstar.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that many rooms want to know of a shop, such as its answer rate. The room that knows it
 * offers it as a bean; nobody else computes it.
 */
public interface ShopFact {

    /** Module and thing, {@code inquiry.answer-rate}; also the key of its message. */
    String name();

    /** Of each shop, in one statement at most, however many are asked for; missing while there is nothing to judge by. */
    Map<Long, Value> of(Collection<Long> shopIds);

    /** Empty while there is nothing to judge by. */
    default Optional<Value> of(long shopId) {
        return Optional.ofNullable(of(List.of(shopId)).get(shopId));
    }

    /** One of several that are read better where they are bettered than among the numbers of the shop. */
    default boolean isDetail() {
        return false;
    }

    /**
     * @param number in the fact's own unit: a share in hundredths of a per cent, an amount in fen, 1 for yes and 0 for
     *     no, a rank that is higher the better, else a count
     * @param asOf the moment it was true
     * @param remedy the page where the shop betters it
     */
    record Value(long number, Unit unit, Instant asOf, String remedy) {}

    enum Unit {
        SHARE,
        FEN,
        COUNT,
        SECONDS,
        DAYS,
        MONTHS,
        YES,
        RANK
    }
}
