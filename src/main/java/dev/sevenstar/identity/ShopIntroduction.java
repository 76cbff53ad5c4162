package dev.sevenstar.identity;

import dev.sevenstar.shared.web.StartStep;
import org.springframework.stereotype.Component;

/** A new shop says what it makes and for whom. */
@Component
class ShopIntroduction implements StartStep {

    private final Shops shops;

    ShopIntroduction(Shops shops) {
        this.shops = shops;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "identity.start.introduction";
    }

    @Override
    public String href() {
        return "/workbench/shop";
    }

    @Override
    public String right() {
        return "shop";
    }

    @Override
    public boolean isDone(long shopId) {
        return !shops.get(shopId).introduction().isBlank();
    }
}
