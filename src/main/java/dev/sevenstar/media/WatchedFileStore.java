package dev.sevenstar.media;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells an operator what a store fails at, and leaves one alone for some seconds that does not answer, so that a store
 * that hangs does not hang every page that shows a picture.
 */
class WatchedFileStore implements FileStore, MeterBinder {

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface Act {
        void run() throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFileStore.class);

    private static final int ENOUGH = 3;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final FileStore store;
    private final Clock clock;
    private final AtomicLong failures = new AtomicLong();
    private int silences;
    private Instant asleep = Instant.MIN;

    WatchedFileStore(FileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public ReceivedFile receive(InputStream bytes, long limit) throws IOException {
        return store.receive(bytes, limit);
    }

    @Override
    public void place(ReceivedFile file, FileKey key) throws IOException {
        watch(() -> store.place(file, key));
    }

    @Override
    public void put(FileKey key, byte[] bytes) throws IOException {
        watch(() -> store.put(key, bytes));
    }

    @Override
    public OptionalLong size(FileKey key) throws IOException {
        return watched(() -> store.size(key));
    }

    @Override
    public InputStream open(FileKey key, long from, long length) throws IOException {
        return watched(() -> store.open(key, from, length));
    }

    @Override
    public List<StoredFile> list(FileKey.Area area, String beginning) throws IOException {
        return watched(() -> store.list(area, beginning));
    }

    @Override
    public void remove(FileKey.Area area, String hash) throws IOException {
        watch(() -> store.remove(area, hash));
    }

    @Override
    public void sweep(Instant now) throws IOException {
        store.sweep(now);
    }

    @Override
    public void check() throws IOException {
        watch(store::check);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sevenstar.files.up", this, s -> s.isThere() ? 1 : 0)
                .description("1 when the store of files answers, 0 when it does not")
                .register(registry);
        FunctionCounter.builder("sevenstar.files.failures", failures, AtomicLong::get)
                .description("What was asked of the store of files and failed")
                .register(registry);
    }

    private boolean isThere() {
        try {
            check();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private void watch(Act act) throws IOException {
        watched(() -> {
            act.run();
            return true;
        });
    }

    private <T> T watched(Work<T> work) throws IOException {
        if (!mayAsk()) throw new StoreAway("the store did not answer a moment ago");
        try {
            var done = work.run();
            answered();
            return done;
        } catch (NoSuchFileException e) {
            answered();
            throw e;
        } catch (IOException e) {
            failures.incrementAndGet();
            if (e instanceof StoreAway) silent();
            LOG.warn("the store of files failed: {}", e.getMessage());
            throw e;
        }
    }

    /** When the pause is over one asks for all. */
    private synchronized boolean mayAsk() {
        if (silences < ENOUGH) return true;
        var now = clock.instant();
        if (now.isBefore(asleep)) return false;
        asleep = now.plus(PAUSE);
        return true;
    }

    private synchronized void answered() {
        silences = 0;
    }

    private synchronized void silent() {
        silences++;
        asleep = clock.instant().plus(PAUSE);
    }
}
