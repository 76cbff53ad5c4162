package dev.sevenstar.identity.standing;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.audit.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A shop broke a rule and bears it for a while, unless the penalty is lifted. */
@Table("shop_penalty")
public class Penalty {

    @Id
    @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL)
    final ShopKey key;

    @Version
    @Nullable
    Long version;

    final PenaltyKind kind;
    final String reason;
    final int points;
    final Instant fromAt;
    final Instant untilAt;
    final Instant givenAt;
    final long byId;
    final String byName;

    @Nullable
    Instant liftedAt;

    @Nullable
    Long lifterId;

    String lifterName = "";
    String liftNote = "";

    @PersistenceCreator
    Penalty(
            ShopKey key,
            PenaltyKind kind,
            String reason,
            int points,
            Instant fromAt,
            Instant untilAt,
            Instant givenAt,
            long byId,
            String byName) {
        this.key = key;
        this.kind = kind;
        this.reason = reason;
        this.points = points;
        this.fromAt = fromAt;
        this.untilAt = untilAt;
        this.givenAt = givenAt;
        this.byId = byId;
        this.byName = byName;
    }

    /** @param fault what the shop did, how much it weighs, and on which days it bears it */
    static Penalty of(long shopId, Fault fault, Actor by, Instant now) {
        return new Penalty(
                ShopKey.next(shopId),
                fault.kind(),
                fault.reason(),
                fault.points(),
                fault.from(),
                fault.until(),
                now,
                by.personId(),
                by.personName());
    }

    void lift(String why, Actor by, Instant now) {
        if (liftedAt != null) throw new Refused("identity.refused.lifted-already");
        if (!now.isBefore(untilAt)) throw new Refused("identity.refused.penalty-over");
        liftedAt = now;
        lifterId = by.personId();
        lifterName = by.personName();
        liftNote = why;
    }

    /** It holds again, as if it had never been lifted. */
    void restore() {
        if (liftedAt == null) throw new Refused("identity.refused.not-lifted");
        liftedAt = null;
        lifterId = null;
        lifterName = "";
        liftNote = "";
    }

    public boolean isOpen(Instant now) {
        return liftedAt == null && !now.isBefore(fromAt) && now.isBefore(untilAt);
    }

    public ShopKey key() {
        return key;
    }

    public PenaltyKind kind() {
        return kind;
    }
}
