package dev.sevenstar.catalog;

import dev.sevenstar.catalog.events.CatalogChanged;
import dev.sevenstar.catalog.events.WordsChanged;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets all nodes follow a change of the catalog: the one that changes it tells the others, and each looks now and
 * then by itself, where several may share a database.
 */
@Component
class CatalogWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final String TOPIC = "catalog";

    private final Catalog catalog;
    private final ProhibitedWords words;
    private final Nodes nodes;
    private @Nullable ScheduledExecutorService clock;

    CatalogWatch(Catalog catalog, ProhibitedWords words, Nodes nodes) {
        this.catalog = catalog;
        this.words = words;
        this.nodes = nodes;
    }

    @EventListener
    void on(CatalogChanged changed) {
        nodes.tell(TOPIC, "changed");
    }

    @EventListener
    void on(WordsChanged changed) {
        nodes.tell(TOPIC, "changed");
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) look();
    }

    @EventListener
    void on(MaybeMissed missed) {
        look();
    }

    @Override
    public void start() {
        if (!nodes.mayBeSeveral()) return;
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "catalog-watch");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::look, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            catalog.refresh();
            words.refresh();
        } catch (RuntimeException e) {
            LOG.warn("The catalog could not be looked at, trying again", e);
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
