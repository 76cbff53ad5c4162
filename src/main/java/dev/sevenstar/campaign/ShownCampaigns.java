package dev.sevenstar.campaign;

import dev.sevenstar.shared.nodes.MaybeMissed;
import dev.sevenstar.shared.nodes.Memo;
import dev.sevenstar.shared.nodes.Nodes;
import dev.sevenstar.shared.nodes.Told;
import dev.sevenstar.shared.web.PageTurns;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.data.relational.core.mapping.event.AfterDeleteEvent;
import org.springframework.data.relational.core.mapping.event.AfterSaveEvent;
import org.springframework.stereotype.Component;

/** The campaigns that buyers are told of, kept in memory: every visitor's front page shows some. */
@Component
public class ShownCampaigns implements PageTurns {

    private static final String TOPIC = "campaigns";

    private final Memo<List<CampaignList.Row>> open;
    private final Nodes nodes;

    ShownCampaigns(CampaignList list, Nodes nodes) {
        this.open = new Memo<>(list::open);
        this.nodes = nodes;
    }

    /** Warming up or live at this moment, the first to end first. */
    public List<CampaignList.Row> at(Instant now) {
        return open.get().stream()
                .filter(row -> isShown(row.schedule().at(now)))
                .sorted(Comparator.comparing(CampaignList.Row::liveUntil).thenComparing(CampaignList.Row::id))
                .toList();
    }

    private static boolean isShown(Stage stage) {
        return stage == Stage.WARMING_UP || stage == Stage.LIVE;
    }

    @Override
    public Optional<Instant> next(Instant after) {
        return open.get().stream()
                .flatMap(row -> row.schedule().nextChange(after).stream())
                .min(Comparator.naturalOrder());
    }

    @EventListener
    void on(AfterSaveEvent<?> saved) {
        if (saved.getEntity() instanceof Campaign) nodes.tell(TOPIC, "changed");
    }

    @EventListener
    void on(AfterDeleteEvent<?> deleted) {
        if (deleted.getType() == Campaign.class) nodes.tell(TOPIC, "changed");
    }

    @EventListener
    void on(Told told) {
        if (told.topic().equals(TOPIC)) open.forget();
    }

    @EventListener
    void on(MaybeMissed missed) {
        open.forget();
    }
}
