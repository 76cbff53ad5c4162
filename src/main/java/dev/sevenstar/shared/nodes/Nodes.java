package dev.sevenstar.shared.nodes;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells a word to every node of the market, this one included: after the commit, never after a rollback, and
 * once for each transaction however often it was said. Listeners get it as {@link Told}.
 */
@Component
public class Nodes {

    private final Wire wire;
    private final ApplicationEventPublisher events;

    Nodes(Wire wire, ApplicationEventPublisher events) {
        this.wire = wire;
        this.events = events;
    }

    public void tell(String topic, String word) {
        var told = new Told(topic, word);
        if (TransactionSynchronizationManager.isSynchronizationActive())
            said().words.add(told);
        else {
            wire.carry(Set.of(told));
            events.publishEvent(told);
        }
    }

    /** Whether another node may use the same database. */
    public boolean mayBeSeveral() {
        return wire.leadsToOthers();
    }

    private Said said() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations())
            if (synchronization instanceof Said said && said.by() == this) return said;
        var said = new Said();
        TransactionSynchronizationManager.registerSynchronization(said);
        return said;
    }

    /** What one transaction has to tell. */
    private final class Said implements TransactionSynchronization {

        private final Set<Told> words = new LinkedHashSet<>();

        Nodes by() {
            return Nodes.this;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            wire.carry(words);
        }

        @Override
        public void afterCommit() {
            words.forEach(events::publishEvent);
        }
    }
}
