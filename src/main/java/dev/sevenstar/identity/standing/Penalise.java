package dev.sevenstar.identity.standing;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Actor;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staff punish a shop, lift the penalty, and take the lifting back; the shop is told each time. */
@Component
public class Penalise {

    private final Penalties penalties;
    private final Shops shops;
    private final StandingLetters letters;
    private final Audit audit;
    private final Clock clock;

    Penalise(Penalties penalties, Shops shops, StandingLetters letters, Audit audit, Clock clock) {
        this.penalties = penalties;
        this.shops = shops;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Penalty impose(long shopId, Fault fault, Actor by) {
        var shop = shops.get(shopId);
        var penalty = penalties.save(Penalty.of(shopId, fault, by, Times.now(clock)));
        var days = fault.days();
        audit.recordBy(
                by,
                shopId,
                "identity.penalty-given",
                "shop",
                shop.name() + " " + days.from() + " – " + days.until(),
                null,
                fault.kind().key());
        letters.punished(penalty);
        return penalty;
    }

    /** @throws Refused if it is lifted or over */
    @Transactional
    public void lift(ShopKey key, String why, Actor by) {
        var penalty = penalties.change(key, each -> each.lift(why, by, Times.now(clock)));
        audit.recordBy(
                by,
                key.shopId(),
                "identity.penalty-lifted",
                "shop",
                shops.get(key.shopId()).name(),
                penalty.kind().key(),
                why);
        letters.lifted(penalty);
    }

    /** @throws Refused if it is not lifted */
    @Transactional
    public void restore(ShopKey key) {
        var penalty = penalties.change(key, Penalty::restore);
        audit.record(
                key.shopId(),
                "identity.penalty-restored",
                "shop",
                shops.get(key.shopId()).name(),
                null,
                penalty.kind().key());
        letters.punished(penalty);
    }
}
