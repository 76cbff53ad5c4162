package dev.sevenstar.shared;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How long to wait before trying again: twice as long after each failure in a row, up to a limit. */
public final class Patience {

    private final Duration first;
    private final Duration most;
    private Duration next;

    public Patience(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    public static Patience usual() {
        return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    /** @return false if it is all to end: at once, however long the wait would have been */
    public boolean rested(CountDownLatch end) {
        try {
            return !end.await(taken().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Duration taken() {
        var now = next;
        var doubled = now.multipliedBy(2);
        next = doubled.compareTo(most) > 0 ? most : doubled;
        return now;
    }

    public void restore() {
        next = first;
    }
}
