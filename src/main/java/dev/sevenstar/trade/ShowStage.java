package dev.sevenstar.trade;

import dev.sevenstar.media.AttachmentRefused;
import dev.sevenstar.media.Attachments;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The seller shows that the goods are made; what has to be paid before they leave is due now. */
@Component
public class ShowStage {

    /** A file as it came. */
    public interface Shot {

        String name();

        InputStream open() throws IOException;
    }

    private final Plans plans;
    private final Orders orders;
    private final OpenClaims claims;
    private final Attachments attachments;
    private final Clock clock;

    ShowStage(Plans plans, Orders orders, OpenClaims claims, Attachments attachments, Clock clock) {
        this.plans = plans;
        this.orders = orders;
        this.claims = claims;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * @throws Refused if there is no stage to move on, the one before is not paid, or the buyer wants it back
     * @throws AttachmentRefused with the reason, to be said at the field
     */
    @Transactional
    public void show(ShopKey key, String note, List<? extends Shot> shots, Hand by) throws IOException {
        plans.hold(key.shopId(), key.id());
        if (claims.isAnyOn(key)) throw new Refused("trade.refused.claim-open");
        plans.change(key.shopId(), key.id(), Plan::stageDone);
        orders.change(key, order -> order.shown(note, by, Times.now(clock)));
        for (var shot : shots)
            try (var bytes = shot.open()) {
                attachments.add(StageFiles.TYPE, key.id(), by.personId(), shot.name(), bytes);
            }
    }
}
