package dev.sevenstar.trade;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("database")
class OrdersTest extends AFactorySells {

    @Autowired
    OrderClocks clocks;

    @Autowired
    ChangePrice changePrice;

    ShopKey bolts;
    Person wang;
    Hand chen;

    @BeforeEach
    void a_factory_and_a_buyer() {
        var factory = world.boltFactory();
        bolts = boltsOf(factory);
        wang = world.buyer();
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
    }

    @Test
    void a_thousand_bolts_are_paid_sent_and_received() {
        var key = place.place(request(bolts, wang, 1_000, MethodCode.ESCROW, "616.00"));
        assertThat(left(bolts)).isEqualTo(STOCK - 1_000);
        assertThat(orders.get(key).state()).isEqualTo(OrderState.AWAITING_PAYMENT);

        pay(key);
        assertThat(orders.get(key).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        assertThat(ledger.balance(bolts.shopId(), ESCROW_HELD)).isEqualTo(Money.parseYuan("616.00"));

        orders.change(key, order -> order.ship(Map.of(1, 1_000), "SF", "SF1", chen, Times.now(clock)));
        receipt.confirm(key, hand(wang));
        assertThat(orders.get(key).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(ledger.balance(bolts.shopId(), ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(bolts.shopId(), AVAILABLE)).isEqualTo(Money.parseYuan("616.00"));
        assertThat(orders.timeline(key))
                .extracting(Happening::kind)
                .containsExactly(
                        Happening.Kind.PAID, Happening.Kind.CLEARED, Happening.Kind.SHIPPED, Happening.Kind.RECEIVED);
    }

    @Test
    void the_same_form_sent_twice_makes_one_order() {
        var request = request(bolts, wang, 100, MethodCode.ESCROW, "76.00");
        assertThat(place.place(request)).isEqualTo(place.place(request));
        assertThat(left(bolts)).isEqualTo(STOCK - 100);
    }

    @Test
    void the_form_that_took_the_last_piece_is_sent_twice_all_the_same() {
        var request = request(bolts, wang, STOCK, MethodCode.ESCROW, "3056.00");
        assertThat(place.place(request)).isEqualTo(place.place(request));
        assertThat(left(bolts)).isZero();
    }

    @Test
    void another_price_than_the_one_shown_is_said_and_nothing_is_taken() {
        assertThatThrownBy(() -> place.place(request(bolts, wang, 100, MethodCode.ESCROW, "75.99")))
                .isInstanceOfSatisfying(NotOrderable.class, refused -> {
                    assertThat(refused.key()).isEqualTo("trade.refused.price-moved");
                    assertThat(refused.reckoning().total()).isEqualTo(Money.parseYuan("76.00"));
                });
        assertThat(left(bolts)).isEqualTo(STOCK);
    }

    @Test
    void too_few_are_named_and_too_many_are_not_there() {
        assertThat(place.reckon(
                                bolts.shopId(),
                                request(bolts, wang, 99, MethodCode.ESCROW, "0").wanted(),
                                "510104")
                        .hindrances())
                .extracting(Hindrance::kind)
                .containsExactly(Hindrance.Kind.BELOW_MINIMUM);
        assertThatThrownBy(() -> place.place(request(bolts, wang, STOCK + 1, MethodCode.ESCROW, "1")))
                .isInstanceOf(NotOrderable.class);
    }

    @Test
    void a_method_that_the_shop_does_not_take_is_refused() {
        assertThatThrownBy(() -> place.place(request(bolts, wang, 100, MethodCode.STAGED_37, "76.00")))
                .isInstanceOf(Refused.class);
        assertThat(left(bolts)).isEqualTo(STOCK);
    }

    @Test
    void what_nobody_pays_ends_after_three_days_and_the_goods_are_back() {
        var key = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        clock.forward(Order.PAY_WITHIN.minusMinutes(1));
        clocks.cancelUnpaid();
        assertThat(orders.get(key).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        clock.forward(Duration.ofMinutes(2));
        clocks.cancelUnpaid();
        clocks.cancelUnpaid();
        assertThat(orders.get(key).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(plans.of(key.shopId(), key.id()).orElseThrow().state()).isEqualTo(PlanState.CANCELLED);
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThatThrownBy(() -> pay(key)).isInstanceOf(Refused.class);
    }

    @Test
    void what_nobody_complains_of_is_received_after_ten_days() {
        var key = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        pay(key);
        orders.change(key, order -> order.ship(Map.of(1, 100), "SF", "SF1", chen, Times.now(clock)));
        clock.forward(Order.RECEIVE_WITHIN.plusMinutes(1));
        clocks.receiveUnclaimed();
        assertThat(orders.get(key).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(ledger.balance(bolts.shopId(), AVAILABLE)).isEqualTo(Money.parseYuan("76.00"));
    }

    @Test
    void ten_days_reach_over_the_leap_day_to_the_first_of_march() {
        clock.set(Instant.parse("2028-02-20T04:00:00Z"));
        var key = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        pay(key);
        orders.change(key, order -> order.ship(Map.of(1, 100), "SF", "SF1", chen, Times.now(clock)));
        clock.set(Instant.parse("2028-03-01T03:59:00Z"));
        clocks.receiveUnclaimed();
        assertThat(orders.get(key).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
        clock.set(Instant.parse("2028-03-01T04:01:00Z"));
        clocks.receiveUnclaimed();
        assertThat(orders.get(key).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(plans.get(key.shopId(), key.id()).receivedOn()).isEqualTo(LocalDate.of(2028, 3, 1));
    }

    @Test
    void a_lower_price_is_the_price_to_pay() {
        var key = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        changePrice.change(key, Map.of(1, Money.parseYuan("-8")), Money.ZERO, chen);
        assertThat(plans.of(key.shopId(), key.id()).orElseThrow().get(1).payable())
                .isEqualTo(Money.parseYuan("60.00"));
        pay(key);
        assertThatThrownBy(() -> changePrice.change(key, Map.of(), Money.ZERO, chen))
                .isInstanceOf(Refused.class);
    }
}
