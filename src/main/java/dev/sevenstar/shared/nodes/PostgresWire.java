package dev.sevenstar.shared.nodes;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code NOTIFY} carries the words with the transaction, one listening connection of each node hears them. When
 * it breaks, it is opened again, and whoever keeps something in memory is told that words may have been missed.
 */
final class PostgresWire implements Wire, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWire.class);
    private static final String CHANNEL = "sevenstar_nodes";
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration WAIT_FOR_END = Duration.ofSeconds(5);

    private final String name = Ids.text(Ids.next());
    private final AtomicLong received = new AtomicLong();
    private final DataSourceProperties database;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Patience patience;
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running;
    private volatile boolean connected;
    private volatile AutoCloseable line = () -> {};
    private Thread thread = new Thread();

    PostgresWire(DataSourceProperties database, JdbcClient jdbc, ApplicationEventPublisher events, Patience patience) {
        this.database = database;
        this.jdbc = jdbc;
        this.events = events;
        this.patience = patience;
    }

    @Override
    public void carry(Collection<Told> words) {
        for (var parcel : Parcels.pack(name, words))
            jdbc.sql("select pg_notify(:channel, :parcel)")
                    .param("channel", CHANNEL)
                    .param("parcel", parcel)
                    .query(row -> {});
    }

    @Override
    public boolean leadsToOthers() {
        return true;
    }

    @Override
    public boolean connected() {
        return connected;
    }

    @Override
    public long received() {
        return received.get();
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        running = true;
        thread = new Thread(this::work, "nodes-listen");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        do {
            try (var open = Line.open(database, CHANNEL)) {
                line = open;
                connected = true;
                patience.restore();
                publish(new MaybeMissed());
                while (running) open.hear(SILENCE).forEach(this::unpack);
            } catch (SQLException e) {
                if (running) LOG.warn("other nodes are not heard, trying again: {}", e.getMessage());
            } finally {
                connected = false;
            }
        } while (running && patience.rested(stopping));
    }

    private void unpack(String parcel) {
        if (Parcels.sender(parcel).equals(name)) return;
        var words = Parcels.open(parcel);
        received.addAndGet(words.size());
        words.forEach(this::publish);
    }

    /** One listener that fails must not make the node deaf. */
    private void publish(Object event) {
        try {
            events.publishEvent(event);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be followed", event, e);
        }
    }

    /** Closing the line ends the wait of the thread that listens. */
    @Override
    public void stop() {
        running = false;
        stopping.countDown();
        try {
            line.close();
            thread.join(WAIT_FOR_END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.debug("the line was broken already", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
