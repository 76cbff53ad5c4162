package dev.sevenstar.campaign.groupbuy;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.CloseOrder;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hindrance;
import dev.sevenstar.trade.NotOrderable;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.PriceReason;
import dev.sevenstar.trade.ShipOrder;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What everybody has paid in the end, to the fen. */
@Tag("database")
class GroupBuyMoneyTest extends AGroupBuy {

    @Autowired
    PublishedListings published;

    @Autowired
    ShipOrder ship;

    @Autowired
    CloseOrder close;

    @Test
    void the_third_step_is_reached_and_everybody_gets_the_difference() {
        open();
        var first = joins(world.buyer(), 200, "126.00");
        assertThat(now().price()).isEqualTo(yuan("0.58"));
        var second = joins(world.person("李买家"), 500, "306.00");
        assertThat(now().price()).isEqualTo(yuan("0.55"));
        var third = joins(world.person("赵买家"), 1_000, "576.00");
        assertThat(now().price()).isEqualTo(yuan("0.50"));
        var unpaid = ordered(world.person("钱买家"), 200, "110.00");
        assertThat(now().standing().paid()).isEqualTo(1_700);
        assertThat(now().standing().joined()).isEqualTo(3);
        assertThat(held()).isEqualTo(yuan("1008.00"));

        over();

        assertThat(now().state()).isEqualTo(GroupBuyState.REACHED);
        assertThat(now().lastPrice()).contains(yuan("0.50"));
        assertThat(now().standing().settledAt()).isNotNull();
        assertThat(back(first)).isEqualTo(yuan("16.00"));
        assertThat(back(second)).isEqualTo(yuan("40.00"));
        assertThat(back(third)).isEqualTo(yuan("50.00"));
        assertThat(held()).isEqualTo(yuan("902.00"));
        assertThat(orders.get(unpaid).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(left(bolts)).isEqualTo(STOCK - 1_700);
        assertThat(published.find(bolts).orElseThrow().specials()).isEmpty();
    }

    @Test
    void what_is_sold_is_the_shops_at_the_last_price() {
        open();
        var buyer = world.buyer();
        var order = joins(buyer, 200, "126.00");
        joins(world.person("李买家"), 500, "306.00");
        over();
        ship.shipRest(order, new Waybill(CarrierCode.SF, "", "SF1234567890"), hand(factory.owner()));
        receipt.confirm(order, hand(buyer));
        var fee = plans.get(order.shopId(), order.id()).instalments().get(0).fee();
        assertThat(ledger.balance(bolts.shopId(), AVAILABLE))
                .isEqualTo(yuan("120.00").minus(fee));
        assertThat(held()).isEqualTo(yuan("291.00"));
    }

    @Test
    void below_the_first_step_everybody_gets_everything_back() {
        open();
        var order = joins(world.buyer(), 100, "66.00");
        assertThat(held()).isEqualTo(yuan("66.00"));
        over();
        assertThat(now().state()).isEqualTo(GroupBuyState.FAILED);
        assertThat(now().lastPrice()).isEmpty();
        assertThat(now().standing().settledAt()).isNotNull();
        assertThat(held()).isEqualTo(Money.ZERO);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(orders.get(order).closeReason()).isEqualTo(CloseReason.GROUP_FAILED);
        assertThat(left(bolts)).isEqualTo(STOCK);
    }

    @Test
    void the_shop_breaks_it_off_and_everybody_gets_everything_back_at_once() {
        open();
        joins(world.buyer(), 200, "126.00");
        run.cancel(group, "原料涨价");
        jobs.run();
        assertThat(now().state()).isEqualTo(GroupBuyState.CANCELLED);
        assertThat(held()).isEqualTo(Money.ZERO);
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThat(price()).isEqualTo(yuan("0.68"));
    }

    @Test
    void who_gets_a_refund_before_the_end_does_not_count_and_the_price_rises_for_who_joins_next() {
        open();
        joins(world.buyer(), 200, "126.00");
        var second = joins(world.person("李买家"), 500, "306.00");
        assertThat(price()).isEqualTo(yuan("0.55"));
        close.close(second, CloseReason.of(Side.SELLER).get(0), true, hand(factory.owner()));
        assertThat(now().standing().paid()).isEqualTo(200);
        assertThat(now().standing().joined()).isEqualTo(1);
        assertThat(price()).isEqualTo(yuan("0.58"));
    }

    @Test
    void a_refund_after_the_end_changes_nothing_for_the_others() {
        open();
        var first = joins(world.buyer(), 200, "126.00");
        var second = joins(world.person("李买家"), 500, "306.00");
        over();
        close.close(second, CloseReason.of(Side.SELLER).get(0), true, hand(factory.owner()));
        end.run();
        jobs.run();
        assertThat(now().state()).isEqualTo(GroupBuyState.REACHED);
        assertThat(now().standing().paid()).isEqualTo(700);
        assertThat(orders.get(first).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        assertThat(back(first)).isEqualTo(yuan("6.00"));
        assertThat(held()).isEqualTo(yuan("120.00"));
    }

    @Test
    void nothing_leaves_before_the_end_and_the_promise_to_ship_begins_there() {
        open();
        var order = joins(world.buyer(), 200, "126.00");
        var waiting = orders.get(order);
        assertThat(waiting.waitsUntil()).isEqualTo(window().countAt());
        assertThat(waiting.shipUntil()).isNull();
        assertThat(waiting.line(1).reason()).isEqualTo(PriceReason.GROUP_BUY);
        assertThatThrownBy(() ->
                        ship.shipRest(order, new Waybill(CarrierCode.SF, "", "SF1234567891"), hand(factory.owner())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("waits-for-others");
        over();
        var free = orders.get(order);
        assertThat(free.waitsUntil()).isNull();
        assertThat(Objects.requireNonNull(free.shipUntil()))
                .isAfter(window().countAt().plus(Duration.ofHours(free.promiseHours())))
                .isBefore(Times.now(clock).plus(Duration.ofHours(free.promiseHours())));
    }

    @Test
    void who_joins_late_has_to_pay_before_it_is_counted() {
        open();
        clock.set(window().openUntil().minus(Duration.ofMinutes(5)));
        var order = ordered(world.buyer(), 200, "126.00");
        assertThat(orders.get(order).payUntil()).isEqualTo(window().countAt());
        clock.set(window().openUntil());
        assertThatThrownBy(() -> ordered(world.person("李买家"), 200, "126.00")).isInstanceOf(NotOrderable.class);
        pay(order);
        over();
        assertThat(now().state()).isEqualTo(GroupBuyState.REACHED);
    }

    @Test
    void it_is_paid_to_the_market_before_and_by_itself() {
        open();
        assertThatThrownBy(() -> place.place(request(bolts, world.buyer(), 200, MethodCode.CREDIT_TERM, "126.00")))
                .isInstanceOf(Refused.class);
        var screws = boltsOf(factory);
        var mixed = List.of(new Wanted(bolts.id(), Sku.SINGLE, 200), new Wanted(screws.id(), Sku.SINGLE, 100));
        assertThat(place.reckon(bolts.shopId(), mixed, "510104").hindrances())
                .extracting(Hindrance::kind)
                .containsExactly(Hindrance.Kind.BY_ITSELF);
    }

    @Test
    void what_was_settled_is_not_settled_again() {
        open();
        var order = joins(world.buyer(), 200, "126.00");
        joins(world.person("李买家"), 500, "306.00");
        over();
        var before = held();
        end.run();
        jobs.run();
        assertThat(held()).isEqualTo(before);
        assertThat(back(order)).isEqualTo(yuan("6.00"));
    }

    private Money back(ShopKey order) {
        return orders.get(order).line(1).rebate();
    }

    private Money price() {
        return published.find(bolts).orElseThrow().presentPrices().unitPrice(Sku.SINGLE, 100);
    }

    private Money held() {
        return ledger.balance(bolts.shopId(), ESCROW_HELD);
    }

    private static Money yuan(String yuan) {
        return Money.parseYuan(yuan);
    }
}
