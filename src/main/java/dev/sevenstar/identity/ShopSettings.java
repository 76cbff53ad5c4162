package dev.sevenstar.identity;

import dev.sevenstar.identity.events.ShopDescribed;
import dev.sevenstar.shared.audit.Audit;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an owner says of the shop; each changed thing goes into the book, old and new. */
@Component
public class ShopSettings {

    private final Shops shops;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ShopSettings(Shops shops, Audit audit, ApplicationEventPublisher events) {
        this.shops = shops;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param seen the version the owner changed
     * @throws OptimisticLockingFailureException if somebody else saved in between
     */
    @Transactional
    public void change(long shopId, long seen, Consumer<Shop> change) {
        var before = shops.get(shopId);
        if (before.version() != seen) throw new OptimisticLockingFailureException("shop changed meanwhile");
        var after = shops.get(shopId);
        change.accept(after);
        shops.save(after);
        note("identity.shop-renamed", before, after, Shop::name);
        note("identity.shop-model-changed", before, after, s -> s.businessModel()
                .key());
        note("identity.shop-region-changed", before, after, Shop::regionCode);
        note("identity.shop-introduction-changed", before, after, Shop::introduction);
        note("identity.shop-mixed-amount-changed", before, after, Shop::mixedMinimum);
        note("identity.shop-mixed-pieces-changed", before, after, Shop::mixedPieces);
        events.publishEvent(new ShopDescribed(shopId));
    }

    private void note(String action, Shop before, Shop after, Function<Shop, @Nullable Object> what) {
        var old = what.apply(before);
        var now = what.apply(after);
        if (Objects.equals(old, now)) return;
        audit.record(
                after.id(),
                action,
                "shop",
                after.name(),
                old == null ? null : old.toString(),
                now == null ? null : now.toString());
    }
}
