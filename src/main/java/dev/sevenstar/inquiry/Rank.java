package dev.sevenstar.inquiry;

import java.time.Instant;

/** One number that sorts by a time and differs between inquiries, so that a list is paged by one comparison. */
final class Rank {

    private static final int BITS = 20;
    private static final long LOW = (1L << BITS) - 1;

    private Rank() {}

    static long of(Instant at, long id) {
        return at.toEpochMilli() << BITS | (id & LOW);
    }

    /** Everything before the moment is below. */
    static long at(Instant at) {
        return at.toEpochMilli() << BITS;
    }
}
