package dev.sevenstar.shared.nodes;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read once and kept until it is said to have changed. What was said while it was being read counts: then it
 * is read once more.
 */
public final class Memo<T> {

    private record Known<T>(long change, T value) {}

    private final Supplier<T> reading;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Known<T> known;

    public Memo(Supplier<T> reading) {
        this.reading = reading;
    }

    public T get() {
        var present = known;
        return present != null && isFresh(present) ? present.value() : read();
    }

    public void forget() {
        changes.incrementAndGet();
    }

    private synchronized T read() {
        var present = known;
        if (present != null && isFresh(present)) return present.value();
        var change = changes.get();
        var value = reading.get();
        known = new Known<>(change, value);
        return value;
    }

    private boolean isFresh(Known<T> present) {
        return present.change() == changes.get();
    }
}
