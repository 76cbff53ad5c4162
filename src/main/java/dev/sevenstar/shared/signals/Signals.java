package dev.sevenstar.shared.signals;

import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages, on whatever node their lines end, that something changed: a name goes out after the commit,
 * never the data.
 */
@Component
public class Signals {

    /** Any name may have been missed: everything that waits for one looks again. */
    static final String ANYTHING = "anything";

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final long COME_BACK_MILLIS = 1_000;

    private final Map<String, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();
    private final Nodes nodes;
    private volatile boolean closed;

    Signals(Nodes nodes) {
        this.nodes = nodes;
    }

    public void person(long personId, String name) {
        nodes.tell(ofPerson(personId), name);
    }

    public void shop(long shopId, String name) {
        nodes.tell(ofShop(shopId), name);
    }

    /** An open line to a person, and to the shop of the seat if {@code shopId} is not 0. */
    public SseEmitter open(long personId, long shopId) throws IOException {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var topics = shopId == 0 ? List.of(ofPerson(personId)) : List.of(ofPerson(personId), ofShop(shopId));
        topics.forEach(t ->
                listeners.computeIfAbsent(t, k -> ConcurrentHashMap.newKeySet()).add(emitter));
        Runnable gone = () -> topics.forEach(t -> remove(t, emitter));
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(e -> gone.run());
        emitter.send(SseEmitter.event().reconnectTime(COME_BACK_MILLIS));
        if (closed) emitter.complete();
        return emitter;
    }

    @EventListener
    void on(Told told) {
        listeners.getOrDefault(told.topic(), Set.of()).forEach(emitter -> send(told.topic(), emitter, told.word()));
    }

    @EventListener
    void on(MaybeMissed missed) {
        listeners.forEach((topic, set) -> set.forEach(emitter -> send(topic, emitter, ANYTHING)));
    }

    private void send(String topic, SseEmitter emitter, String name) {
        try {
            emitter.send(SseEmitter.event().data(name));
        } catch (IOException | IllegalStateException gone) {
            remove(topic, emitter);
        }
    }

    private void remove(String topic, SseEmitter emitter) {
        listeners.computeIfPresent(topic, (t, set) -> set.remove(emitter) && set.isEmpty() ? null : set);
    }

    private static String ofPerson(long id) {
        return "person-" + id;
    }

    private static String ofShop(long id) {
        return "shop-" + id;
    }

    /** Open lines would hold up a graceful shutdown, and so would those that come back to a node that is stopping. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        closed = true;
        listeners.values().forEach(set -> set.forEach(SseEmitter::complete));
    }
}
