package dev.sevenstar.market;

import dev.sevenstar.shared.nodes.Nodes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where several nodes may share a database, lets this one be seen by the others every few seconds. */
@Component
class SearchBeat implements SmartLifecycle {

    static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(SearchBeat.class);

    private final SearchNodes searches;
    private final boolean beats;
    private @Nullable ScheduledExecutorService clock;

    SearchBeat(SearchNodes searches, IndexSettings settings, Nodes nodes) {
        this.searches = searches;
        this.beats = nodes.mayBeSeveral() && !settings.pause().isZero();
    }

    @Override
    public void start() {
        if (!beats) return;
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "search-beat");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::beat, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        try {
            searches.beat();
        } catch (RuntimeException e) {
            LOG.warn("This node's search could not be written down, trying again", e);
        }
    }

    @Override
    public void stop() {
        if (clock != null) clock.shutdownNow();
        clock = null;
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
