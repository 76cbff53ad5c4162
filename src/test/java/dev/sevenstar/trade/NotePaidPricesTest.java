package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.listing.LowestPrices;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an order was paid at is a price of its goods from the moment of the payment on. */
@Tag("database")
class NotePaidPricesTest extends AFactorySells {

    @Autowired
    ChangePrice changePrice;

    @Autowired
    PaidByTransfer transfers;

    @Autowired
    LowestPrices lowest;

    World.Staffed factory;
    ShopKey bolts;
    ShopKey order;

    @BeforeEach
    void a_hundred_bolts_ordered() {
        factory = world.boltFactory();
        bolts = boltsOf(factory);
        order = place.place(request(bolts, world.buyer(), 100, MethodCode.ESCROW, "76.00"));
    }

    @Test
    void what_the_seller_took_off_counts_once_it_is_paid() {
        takeOff("8");
        assertThat(lowestOfAHundred()).contains(Money.parseYuan("0.68"));
        pay(order);
        assertThat(lowestOfAHundred()).contains(Money.parseYuan("0.60"));
    }

    @Test
    void freight_is_no_price_of_the_goods() {
        changePrice.change(order, Map.of(), Money.ZERO, seller());
        pay(order);
        assertThat(lowestOfAHundred()).contains(Money.parseYuan("0.68"));
    }

    @Test
    void what_was_not_paid_after_all_is_forgotten() {
        takeOff("8");
        pay(order);
        transfers.waitAgain(order.shopId(), order.id());
        assertThat(lowestOfAHundred()).contains(Money.parseYuan("0.68"));
    }

    private void takeOff(String yuan) {
        changePrice.change(order, Map.of(1, Money.ZERO.minus(Money.parseYuan(yuan))), Money.ZERO, seller());
    }

    private Hand seller() {
        return new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
    }

    private Optional<Money> lowestOfAHundred() {
        var now = clock.instant();
        return lowest.of(List.of(bolts), now.minus(Duration.ofDays(30)), now.plusSeconds(1))
                .get(bolts)
                .of(Sku.SINGLE, 100, 1_000);
    }
}
