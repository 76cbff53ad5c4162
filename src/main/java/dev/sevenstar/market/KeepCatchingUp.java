package dev.sevenstar.market;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Patience;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * The thread of this node that catches up: at once after a change made here, and every half second for
 * those of other nodes. It is no job, because a job runs on one node and each has its own index.
 */
@Component
class KeepCatchingUp implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KeepCatchingUp.class);
    private static final Duration WAIT_FOR_END = Duration.ofSeconds(5);

    private final CatchUp catchUp;
    private final Duration pause;
    private final Patience patience;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private Thread thread = new Thread();

    @Autowired
    KeepCatchingUp(CatchUp catchUp, IndexSettings settings) {
        this(catchUp, settings.pause(), Patience.usual());
    }

    KeepCatchingUp(CatchUp catchUp, Duration pause, Patience patience) {
        this.catchUp = catchUp;
        this.pause = pause;
        this.patience = patience;
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        if (pause.isZero()) return;
        thread = new Thread(this::work, "search-catch-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (running) {
            try {
                catchUp.run(() -> !running);
                caughtUp.countDown();
                patience.restore();
                catchUp.await(pause);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (running) LOG.warn("search index cannot catch up, trying again", e);
                if (!patience.rested(stopping)) return;
            }
        }
    }

    /** Lets the thread finish the stretch it is at; interrupting it would close the index under it. */
    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        catchUp.wake();
        try {
            thread.join(WAIT_FOR_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!pause.isZero()) catchUp.keep();
    }

    /** @return whether the index has everything that was published before the start, within this time */
    boolean awaitCaughtUp(Duration most) throws InterruptedException {
        return pause.isZero() || caughtUp.await(most.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isAlive() {
        return thread.isAlive();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Configuration(proxyBeanMethods = false)
    static class Cleaning {

        @Bean
        RecurringTask<Void> forgetSearchOutbox(SearchOutbox outbox) {
            return Tasks.recurring("market-forget-search-outbox", FixedDelay.ofHours(6))
                    .execute((instance, context) -> outbox.forget(CatchUp.before(Ids.next(), CatchUp.KEPT_FOR)));
        }

        @Bean
        RecurringTask<Void> forgetSilentNodes(SearchNodes nodes) {
            return Tasks.recurring("market-forget-silent-nodes", FixedDelay.ofHours(6))
                    .execute((instance, context) -> nodes.forgetSilent());
        }
    }
}
