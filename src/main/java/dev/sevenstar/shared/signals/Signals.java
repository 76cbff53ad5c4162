package dev.sevenstar.shared.signals;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells open pages that something changed: a name goes out after the commit, never the data. */
@Component
public class Signals {

    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Map<String, Set<SseEmitter>> listeners = new ConcurrentHashMap<>();

    public void person(long personId, String name) {
        afterCommit(() -> send("person-" + personId, name));
    }

    public void shop(long shopId, String name) {
        afterCommit(() -> send("shop-" + shopId, name));
    }

    /** An open line to a person, and to the shop of the seat if {@code shopId} is not 0. */
    public SseEmitter open(long personId, long shopId) {
        var emitter = new SseEmitter(LONGEST.toMillis());
        var topics = shopId == 0 ? List.of("person-" + personId) : List.of("person-" + personId, "shop-" + shopId);
        topics.forEach(t ->
                listeners.computeIfAbsent(t, k -> ConcurrentHashMap.newKeySet()).add(emitter));
        Runnable gone = () -> topics.forEach(t -> remove(t, emitter));
        emitter.onCompletion(gone);
        emitter.onTimeout(gone);
        emitter.onError(e -> gone.run());
        return emitter;
    }

    private void send(String topic, String name) {
        for (var emitter : listeners.getOrDefault(topic, Set.of())) {
            try {
                emitter.send(SseEmitter.event().data(name));
            } catch (IOException | IllegalStateException gone) {
                remove(topic, emitter);
            }
        }
    }

    private void remove(String topic, SseEmitter emitter) {
        listeners.computeIfPresent(topic, (t, set) -> set.remove(emitter) && set.isEmpty() ? null : set);
    }

    private static void afterCommit(Runnable send) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) send.run();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    send.run();
                }
            });
    }

    /** Open lines would hold up a graceful shutdown. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        listeners.values().forEach(set -> set.forEach(SseEmitter::complete));
    }
}
