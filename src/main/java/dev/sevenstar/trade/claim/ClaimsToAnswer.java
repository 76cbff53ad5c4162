package dev.sevenstar.trade.claim;

import dev.sevenstar.shared.Remembered;
import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How many claims wait for the shop, for the badge on every page. */
@Component
public class ClaimsToAnswer {

    private static final String TOPIC = "claims-to-answer";

    private final Remembered<Long> counts;
    private final Nodes nodes;

    ClaimsToAnswer(ClaimLists lists, Nodes nodes) {
        this.counts = new Remembered<>(shop -> lists.counts(shop).getOrDefault(ClaimPile.SELLER, 0));
        this.nodes = nodes;
    }

    public int of(long shopId) {
        return counts.of(shopId);
    }

    void changed(long shopId) {
        nodes.tell(TOPIC, Long.toString(shopId));
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) counts.forget(Long.valueOf(told.word()));
    }

    @EventListener
    void on(MaybeMissed missed) {
        counts.forgetAll();
    }
}
