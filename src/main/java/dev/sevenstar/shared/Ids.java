package dev.sevenstar.shared;

import com.github.f4b6a3.tsid.Tsid;
import com.github.f4b6a3.tsid.TsidCreator;
import java.time.Instant;
import java.util.Optional;

/** Time-sorted 64-bit ids, shown to people as 13 characters (Crockford base 32, lower case). */
public final class Ids {

    private static final int TIME_SHIFT = 22;

    private Ids() {}

    public static long next() {
        return TsidCreator.getTsid256().toLong();
    }

    /** One that sorts as if made at this moment of the house's clock. */
    public static long next(Instant at) {
        return firstOf(at) | next() & (1L << TIME_SHIFT) - 1;
    }

    public static String text(long id) {
        return Tsid.from(id).toLowerCase();
    }

    /** @throws NotFound if the text is no id at all: an address nobody can have got from us */
    public static long parse(String text) {
        if (!Tsid.isValid(text)) throw new NotFound();
        return Tsid.from(text).toLong();
    }

    /** For words somebody typed, which may be a number. */
    public static Optional<Long> find(String typed) {
        var text = typed.strip();
        return text.length() == 13 && Tsid.isValid(text)
                ? Optional.of(Tsid.from(text).toLong())
                : Optional.empty();
    }

    /** When the id was made, to the millisecond. */
    public static Instant time(long id) {
        return Tsid.from(id).getInstant();
    }

    /** The smallest id that can have been made at this moment: a date as a bound on keys. */
    public static long firstOf(Instant at) {
        return (at.toEpochMilli() - Tsid.TSID_EPOCH) << TIME_SHIFT;
    }
}
