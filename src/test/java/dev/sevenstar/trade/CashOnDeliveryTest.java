package dev.sevenstar.trade;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.DUE_FROM_PARTNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.logistics.Addressee;
import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.NewParcel;
import dev.sevenstar.logistics.ParcelItem;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.SimulatedCarriers;
import dev.sevenstar.logistics.TraceNode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.Fee;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred bolts at 0.68 and 8 freight, paid to the carrier at the door in Chengdu. */
@Tag("database")
class CashOnDeliveryTest extends AFactorySells {

    private static final Money TOTAL = Money.parseYuan("76.00");

    @Autowired
    Parcels parcels;

    @Autowired
    SimulatedCarriers carriers;

    @Autowired
    OrderClocks clocks;

    @Autowired
    EndAtTheDoor end;

    @Autowired
    RefusedFreight freight;

    @Autowired
    OrdersToShip toShip;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    ShopKey bolts;
    Person wang;
    Hand chen;

    @BeforeEach
    void a_factory_whose_carrier_collects_in_Sichuan() {
        var factory = world.boltFactory();
        bolts = boltsOf(factory);
        wang = world.buyer();
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        jdbc.sql("insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, 'COD', :now, 1)")
                .param("shop", bolts.shopId())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        templates.of(bolts.shopId()).forEach(template -> templates.change(collectingInSichuan(template)));
    }

    @Test
    void it_can_be_paid_at_the_door_where_the_templates_carrier_collects() {
        var wanted = List.of(new Wanted(bolts.id(), Sku.SINGLE, 100));
        assertThat(place.reckon(bolts.shopId(), wanted, "510104").codHere()).isTrue();
        assertThat(place.reckon(bolts.shopId(), wanted, "330203").codHere()).isFalse();
        assertThat(place.reckon(bolts.shopId(), wanted, null).codHere()).isFalse();
    }

    @Test
    void the_shop_is_told_at_once_what_to_send() {
        assertThat(toShip.of(bolts.shopId())).isZero();
        var order = ordered();
        jobs.run();
        assertThat(toShip.of(order.shopId())).isOne();
        assertThat(jdbc.sql(
                                "select href from notification where person_id = :person and message_key = 'trade.notice.to-ship'")
                        .param("person", chen.personId())
                        .query(String.class)
                        .list())
                .containsExactly("/workbench/orders/" + order.number());
    }

    @Test
    void signed_for_it_is_paid_received_and_handed_over_three_working_days_later() {
        var order = ordered();
        var parcel = sent(order);
        assertThatThrownBy(() -> receipt.confirm(order, hand(wang))).isInstanceOf(Refused.class);

        carriers.bring(parcel, TraceNode.SIGN);
        jobs.run();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.COMPLETED);
        assertThat(ledger.balance(order.shopId(), DUE_FROM_PARTNER)).isEqualTo(TOTAL);
        assertThat(ledger.balance(order.shopId(), AVAILABLE)).isEqualTo(Money.ZERO);

        end.end(order, true);
        end.end(order, false);
        clock.forward(Duration.ofDays(2));
        jobs.run();
        assertThat(ledger.balance(order.shopId(), AVAILABLE)).isEqualTo(Money.ZERO);
        clock.forward(Duration.ofDays(14));
        jobs.run();
        jobs.run();
        assertThat(ledger.balance(order.shopId(), DUE_FROM_PARTNER)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(order.shopId(), AVAILABLE)).isEqualTo(TOTAL);
        assertThat(plans.get(order.shopId(), order.id()).state()).isEqualTo(PlanState.SETTLED);
    }

    @Test
    void three_working_days_reach_over_the_spring_festival() {
        clock.set(noon("2026-02-13"));
        var order = ordered();
        carriers.bring(sent(order), TraceNode.SIGN);
        jobs.run();
        clock.set(noon("2026-02-24"));
        jobs.run();
        assertThat(ledger.balance(order.shopId(), AVAILABLE)).isEqualTo(Money.ZERO);
        clock.set(noon("2026-02-25"));
        jobs.run();
        assertThat(ledger.balance(order.shopId(), AVAILABLE)).isEqualTo(TOTAL);
    }

    @Test
    void refused_at_the_door_the_order_ends_and_the_goods_are_back() {
        var order = ordered();
        assertThat(left(bolts)).isEqualTo(STOCK - 100);
        var parcel = sent(order);
        carriers.bring(parcel, TraceNode.FAILED);
        jobs.run();
        end.end(order, false);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(plans.get(order.shopId(), order.id()).state()).isEqualTo(PlanState.CANCELLED);
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThat(ledger.balance(order.shopId(), DUE_FROM_PARTNER)).isEqualTo(Money.ZERO);
    }

    @Test
    void both_ways_of_refused_goods_are_noted_as_settled_once() {
        var order = ordered();
        assertThat(freight.of(orders.get(order), orders.timeline(order))).isEmpty();
        carriers.bring(sent(order), TraceNode.FAILED);
        jobs.run();
        assertThat(freight.of(orders.get(order), orders.timeline(order)))
                .contains(new RefusedFreight.Owed(Money.parseYuan("16.00"), Fee.Bearer.BUYER, true));
        assertThatThrownBy(() -> freight.settle(order, " ", chen)).isInstanceOf(Refused.class);
        freight.settle(order, "微信收到 16 元", chen);
        assertThat(freight.of(orders.get(order), orders.timeline(order))
                        .orElseThrow()
                        .open())
                .isFalse();
        assertThatThrownBy(() -> freight.settle(order, "再收一次", chen)).isInstanceOf(Refused.class);
    }

    @Test
    void it_goes_in_one_parcel_and_is_not_received_by_waiting() {
        var order = ordered();
        assertThatThrownBy(() ->
                        orders.change(order, each -> each.ship(Map.of(1, 40), "SF", "SF1", chen, Times.now(clock))))
                .isInstanceOf(Refused.class);
        sent(order);
        clock.forward(Order.RECEIVE_WITHIN.plusDays(1));
        clocks.receiveUnclaimed();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
    }

    private static Instant noon(String day) {
        return Instant.parse(day + "T04:00:00Z");
    }

    private ShopKey ordered() {
        return place.place(request(bolts, wang, 100, MethodCode.COD, "76.00"));
    }

    private ShopKey sent(ShopKey key) {
        var waybill = Waybill.of(
                CarrierCode.SF,
                "",
                "SF" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L, 9_999_999_999_999L));
        var order =
                orders.change(key, each -> each.ship(Map.of(1, 100), "SF", waybill.number(), chen, Times.now(clock)));
        var to = order.receiver();
        return parcels.send(new NewParcel(
                        key.shopId(),
                        key.id(),
                        waybill,
                        List.of(new ParcelItem(1, "六角螺栓", "件", 100)),
                        new Addressee(wang.id(), to.name(), to.phone(), to.regionCode(), to.street()),
                        order.toCollect()))
                .key();
    }
}
