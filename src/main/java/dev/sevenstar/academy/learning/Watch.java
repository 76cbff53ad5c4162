package dev.sevenstar.academy.learning;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;

/**
 * How much of a film somebody has really seen. Each second counts once, however often it is said; and nobody sees more
 * of a film in a while than that while holds at the greatest speed, whatever a browser claims.
 *
 * @param seen a bit for each second
 * @param place where to go on, in seconds
 * @param creditedAt up to when seconds were counted
 */
public record Watch(BitSet seen, int place, Instant creditedAt) {

    /** ◇ Done at so many per cent. */
    public static final int ENOUGH = 90;

    /** The greatest speed that the player offers. */
    public static final int FASTEST = 2;

    /** ◇ A browser's clock and the way here. */
    static final Duration GRACE = Duration.ofSeconds(3);

    public Watch {
        seen = (BitSet) seen.clone();
    }

    static Watch opened(Instant now) {
        return new Watch(new BitSet(), 0, now);
    }

    static Watch read(String seen, int place, Instant creditedAt) {
        return new Watch(BitSet.valueOf(Base64.getDecoder().decode(seen)), place, creditedAt);
    }

    String written() {
        return Base64.getEncoder().encodeToString(seen.toByteArray());
    }

    @Override
    public BitSet seen() {
        return (BitSet) seen.clone();
    }

    public int seconds() {
        return seen.cardinality();
    }

    public boolean isEnough(int length) {
        return length > 0 && seconds() * 100L >= (long) ENOUGH * length;
    }

    /** In per cent, 100 only when every second was seen. */
    public int percent(int length) {
        return length == 0 ? 0 : (int) Math.min(100, seconds() * 100L / length);
    }

    /**
     * What a browser says it has shown since it last said something.
     *
     * @param said in the order in which they were seen
     * @param at where the film stands
     * @param length of the film
     */
    Watch heard(List<Span> said, int at, int length, Instant now) {
        var seen = seen();
        var left = mayHaveSeen(now);
        for (var span : said)
            for (int second = span.from(); second < Math.min(span.until(), length) && left > 0; second++)
                if (!seen.get(second)) {
                    seen.set(second);
                    left--;
                }
        return new Watch(seen, Math.max(0, Math.min(at, length)), now.isAfter(creditedAt) ? now : creditedAt);
    }

    private long mayHaveSeen(Instant now) {
        var passed = Duration.between(creditedAt, now);
        return passed.isNegative() ? 0 : passed.plus(GRACE).toSeconds() * FASTEST;
    }
}
