package dev.sevenstar.shared;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A small number that every page shows and that may be seconds old: counted once, forgotten at once
 * when this node changes it, after {@link #AT_MOST} when another does.
 */
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

    /** Forgets the number when the change can be seen by everybody. */
    public void changed(K key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) counts.invalidate(key);
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    counts.invalidate(key);
                }
            });
    }
}
