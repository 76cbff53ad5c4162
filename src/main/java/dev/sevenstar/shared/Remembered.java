package dev.sevenstar.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;

/** A small number that every page shows: counted once, kept until it changes, but not longer than {@link #AT_MOST}. */
public final class Remembered<K> {

    public static final Duration AT_MOST = Duration.ofSeconds(20);
    private static final int MOST = 10_000;

    private final Cache<K, Integer> counts =
            Caffeine.newBuilder().expireAfterWrite(AT_MOST).maximumSize(MOST).build();
    private final Function<K, Integer> count;

    public Remembered(Function<K, Integer> count) {
        this.count = count;
    }

    public int of(K key) {
        return counts.get(key, count);
    }

    public void forget(K key) {
        counts.invalidate(key);
    }

    public void forgetAll() {
        counts.invalidateAll();
    }
}
