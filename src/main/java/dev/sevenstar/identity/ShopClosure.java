package dev.sevenstar.identity;

import dev.sevenstar.identity.events.ShopClosed;
import dev.sevenstar.identity.events.ShopReopened;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shop closes: nothing of it is on sale from this moment, and on a later day it is erased. */
@Component
public class ShopClosure {

    private final Shops shops;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ShopClosure(Shops shops, Audit audit, ApplicationEventPublisher events) {
        this.shops = shops;
        this.audit = audit;
        this.events = events;
    }

    /** @throws dev.sevenstar.shared.Refused if it is closed already */
    @Transactional
    public Shop announce(long shopId, Instant erasedAt) {
        var shop = shops.change(shopId, s -> s.close(erasedAt));
        audit.record(shopId, "identity.shop-closed", "shop", shop.name(), null, Times.minute(erasedAt));
        events.publishEvent(Notice.toShop(
                shopId, "", "/workbench", "identity.notice.shop-closed", shop.name(), Times.minute(erasedAt)));
        events.publishEvent(new ShopClosed(shopId));
        return shop;
    }

    @Transactional
    public void takeBack(long shopId) {
        var shop = shops.change(shopId, Shop::reopen);
        audit.record(shopId, "identity.shop-reopened", "shop", shop.name(), null, null);
        events.publishEvent(Notice.toShop(shopId, "", "/workbench", "identity.notice.shop-reopened", shop.name()));
        events.publishEvent(new ShopReopened(shopId));
    }
}
