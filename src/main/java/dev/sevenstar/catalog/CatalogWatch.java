package dev.sevenstar.catalog;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where several nodes may share a database, looks now and then whether another one changed the catalog. */
@Component
class CatalogWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogWatch.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Catalog catalog;
    private final ProhibitedWords words;
    private final boolean shared;
    private @Nullable ScheduledExecutorService clock;

    CatalogWatch(Catalog catalog, ProhibitedWords words, @Value("${spring.datasource.url}") String url) {
        this.catalog = catalog;
        this.words = words;
        this.shared = url.startsWith("jdbc:postgresql:");
    }

    @Override
    public void start() {
        if (!shared) return;
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
