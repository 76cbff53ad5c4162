package dev.sevenstar.trade.web;

import dev.sevenstar.shared.web.NavEntry;
import dev.sevenstar.trade.OrdersToShip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class OrdersNav implements NavEntry {

    private final OrdersToShip toShip;

    OrdersNav(OrdersToShip toShip) {
        this.toShip = toShip;
    }

    @Override
    public Area area() {
        return Area.WORKBENCH;
    }

    @Override
    public String key() {
        return "trade.nav";
    }

    @Override
    public String href() {
        return OrderFilter.HERE;
    }

    @Override
    public String icon() {
        return "trade";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String right() {
        return "order";
    }

    @Override
    public @Nullable Integer badge(long shopId) {
        return toShip.of(shopId);
    }
}
