package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("database")
class OnTimeShipmentsTest extends AFactorySells {

    @Autowired
    OnTimeShipments shipments;

    @Test
    void of_several_shops_each_is_judged_by_its_own_parcels() {
        var punctual = soldBy(5);
        var tardy = soldBy(5);
        var young = soldBy(4);
        var idle = world.boltFactory().shop().id();
        punctual.forEach(this::send);
        young.forEach(this::send);
        tardy.subList(0, 3).forEach(this::send);
        clock.forward(Duration.ofDays(30));
        tardy.subList(3, 5).forEach(this::send);
        var told = shipments.of(List.of(shop(punctual), shop(tardy), shop(young), idle));
        assertThat(told).containsOnlyKeys(shop(punctual), shop(tardy));
        assertThat(told.get(shop(punctual)).number()).isEqualTo(10_000);
        assertThat(told.get(shop(tardy)).number()).isEqualTo(6_000);
        assertThat(shipments.of(shop(young))).isEmpty();
    }

    private List<ShopKey> soldBy(int number) {
        var bolts = boltsOf(world.boltFactory());
        var wang = world.buyer();
        return IntStream.range(0, number)
                .mapToObj(n -> place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00")))
                .peek(this::pay)
                .toList();
    }

    private void send(ShopKey order) {
        var chen = new Hand(Side.SELLER, 1, "陈恒");
        orders.change(order, each -> each.ship(Map.of(1, 100), "SF", "SF1", chen, Times.now(clock)));
    }

    private static long shop(List<ShopKey> sold) {
        return sold.get(0).shopId();
    }
}
