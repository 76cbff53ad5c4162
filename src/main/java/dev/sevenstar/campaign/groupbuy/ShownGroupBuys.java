package dev.sevenstar.campaign.groupbuy;

import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Memo;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import dev.sevenstar.shared.web.PageTurns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The group-buys that buyers are told of, kept in memory: every visitor's pages show how far they are. */
@Component
public class ShownGroupBuys implements PageTurns {

    /** ◇ A market with more at once shows those that end first. */
    static final int MOST = 500;

    private static final String TOPIC = "group-buys";

    private final Memo<List<GroupBuy>> running;
    private final Nodes nodes;

    ShownGroupBuys(GroupBuyRows rows, Nodes nodes) {
        this.running = new Memo<>(() -> rows.running(MOST));
        this.nodes = nodes;
    }

    /** Warming up, open or being counted at this moment, the first to end first. */
    public List<GroupBuy> at(Instant now) {
        return running.get().stream()
                .filter(group -> group.stage(now).isShown())
                .toList();
    }

    /** The one of a listing that buyers are told of. */
    public Optional<GroupBuy> of(long listingId, Instant now) {
        return at(now).stream()
                .filter(group -> group.listing().id() == listingId)
                .findFirst();
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return running.get().stream()
                .map(GroupBuy::window)
                .flatMap(window -> Stream.of(window.warmUpFrom(), window.openFrom(), window.openUntil()))
                .filter(moment -> moment.isAfter(after))
                .min(Comparator.naturalOrder());
    }

    void changed() {
        nodes.tell(TOPIC, "changed");
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) running.forget();
    }

    @EventListener
    void on(MaybeMissed missed) {
        running.forget();
    }
}
