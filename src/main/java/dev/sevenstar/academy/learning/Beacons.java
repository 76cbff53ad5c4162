package dev.sevenstar.academy.learning;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sevenstar.academy.learning.ProgressRows.Address;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What browsers say they have shown. It is gathered for a second and written together, so that many learners at once
 * cost little; a crash takes at most what came in that second, and a browser says it again when it got no answer.
 */
@Component
public class Beacons implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Beacons.class);
    private static final long PAUSE_MS = 1_000;
    private static final int TOGETHER = 200;
    private static final int KEPT = 20_000;

    /** Of one learner in a second; whoever says more is no player. */
    private static final int MOST_SPANS = 1_000;

    /** What one learner has said of one lesson since it was last written. */
    private record Heard(List<Span> spans, int at, Instant when) {

        Heard and(List<Span> more, int at, Instant when) {
            if (spans.size() > MOST_SPANS) return this;
            var all = new ArrayList<>(spans);
            all.addAll(more);
            return new Heard(all, at, when);
        }
    }

    private final ProgressRows rows;
    private final Learn learn;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Once somebody has opened a lesson they have, so it is asked once. */
    private final Cache<Address, Boolean> opened = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private Map<Address, Heard> waiting = new HashMap<>();
    private @Nullable CountDownLatch ended;

    Beacons(ProgressRows rows, Learn learn, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.learn = learn;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param at where the film stands, in seconds
     * @throws NotFound if the person has never opened that lesson
     */
    public void hear(long personId, long courseId, String lesson, List<Span> spans, int at) {
        var address = new Address(personId, courseId, lesson);
        var now = Times.now(clock);
        if (opened.getIfPresent(address) == null) requireOpened(address);
        synchronized (this) {
            waiting.merge(
                    address,
                    new Heard(spans, at, now),
                    (before, heard) -> before.and(heard.spans, heard.at, heard.when));
        }
    }

    private void requireOpened(Address address) {
        if (rows.find(address.personId(), address.courseId(), address.lesson()).isEmpty()) throw new NotFound();
        opened.put(address, true);
    }

    /** Writes down what waits. */
    public void write() {
        var heard = take();
        var addresses = new ArrayList<>(heard.keySet());
        for (int from = 0; from < addresses.size(); from += TOGETHER)
            write(heard, addresses.subList(from, Math.min(from + TOGETHER, addresses.size())));
    }

    private synchronized Map<Address, Heard> take() {
        var taken = waiting;
        if (!taken.isEmpty()) waiting = new HashMap<>();
        return taken;
    }

    private void write(Map<Address, Heard> heard, List<Address> some) {
        try {
            transaction.executeWithoutResult(status -> note(heard, some));
        } catch (RuntimeException failed) {
            LOG.warn("what {} learners watched could not be written", some.size(), failed);
        }
    }

    private void note(Map<Address, Heard> heard, List<Address> some) {
        var changed = new ArrayList<Progress>();
        var done = new ArrayList<Progress>();
        for (var row : rows.hold(some)) {
            var said = heard.get(new Address(row.personId(), row.courseId(), row.lesson()));
            if (said == null || row.length() == 0) continue;
            var after = row.heard(said.spans, said.at, said.when);
            changed.add(after);
            if (after.isDone() && !row.isDone()) done.add(after);
        }
        if (!changed.isEmpty()) rows.watched(changed);
        for (var row : done) learn.recount(row.personId(), row.courseId(), Times.now(clock));
    }

    @Override
    public synchronized void start() {
        if (ended != null) return;
        var end = new CountDownLatch(1);
        ended = end;
        var writer = new Thread(() -> keepWriting(end), "academy-beacons");
        writer.setDaemon(true);
        writer.start();
    }

    private void keepWriting(CountDownLatch end) {
        try {
            while (!end.await(PAUSE_MS, TimeUnit.MILLISECONDS)) write();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var end = ended;
        if (end != null) end.countDown();
        ended = null;
        write();
    }

    @Override
    public boolean isRunning() {
        return ended != null;
    }
}
