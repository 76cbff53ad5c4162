package dev.sevenstar.shared.nodes;

import dev.sevenstar.shared.Remembered;
import org.springframework.context.event.EventListener;

/** A number of a shop that every page shows; whoever changes what it counts tells the other nodes. */
public abstract class Badge {

    private final Remembered<Long> counts = new Remembered<>(this::count);
    private final String topic;
    private final Nodes nodes;

    /** @param topic of the word between nodes, nobody else's */
    protected Badge(String topic, Nodes nodes) {
        this.topic = topic;
        this.nodes = nodes;
    }

    public final int of(long shopId) {
        return counts.of(shopId);
    }

    public final void changed(long shopId) {
        nodes.tell(topic, Long.toString(shopId));
    }

    protected abstract int count(long shopId);

    @EventListener
    void on(Told told) {
        if (told.topic().equals(topic)) counts.forget(Long.valueOf(told.word()));
    }

    @EventListener
    void on(MaybeMissed missed) {
        counts.forgetAll();
    }
}
