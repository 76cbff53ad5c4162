package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Instant NOW = Instant.parse("2026-03-05T02:00:00Z");
    private static final Hand WANG = new Hand(Side.BUYER, 7, "王程");
    private static final Hand CHEN = new Hand(Side.SELLER, 8, "陈恒");

    private final Order order = Order.place(
            1,
            WANG,
            MethodCode.ESCROW,
            new Receiver("王程", "13800000000", "510104", "春熙路 1 号"),
            "",
            List.of(line(1, 100, "0.59"), line(2, 20, "1.20")),
            Money.parseYuan("8"),
            NOW);

    @Test
    void it_costs_its_lines_and_the_freight() {
        assertThat(order.goods()).isEqualTo(Money.parseYuan("83"));
        assertThat(order.total()).isEqualTo(Money.parseYuan("91"));
    }

    @Test
    void the_seller_changes_prices_before_payment_and_never_after() {
        order.changePrice(Map.of(1, Money.parseYuan("-9")), Money.ZERO, CHEN, NOW);
        assertThat(order.total()).isEqualTo(Money.parseYuan("74"));
        order.changePrice(Map.of(1, Money.parseYuan("-19")), Money.ZERO, CHEN, NOW);
        assertThat(order.total()).isEqualTo(Money.parseYuan("64"));
        order.clear(NOW);
        assertThatThrownBy(() -> order.changePrice(Map.of(), Money.ZERO, CHEN, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_line_cannot_cost_less_than_nothing() {
        assertThatThrownBy(() -> order.changePrice(Map.of(2, Money.parseYuan("-24.01")), Money.ZERO, CHEN, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void parcels_leave_by_pieces_and_the_last_one_starts_the_wait() {
        assertThatThrownBy(() -> order.ship(Map.of(1, 1), "SF", "SF1", CHEN, NOW))
                .isInstanceOf(Refused.class);
        order.clear(NOW);
        order.ship(Map.of(1, 60, 2, 20), "SF", "SF1", CHEN, NOW);
        assertThat(order.state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        assertThatThrownBy(() -> order.ship(Map.of(1, 41), "SF", "SF2", CHEN, NOW))
                .isInstanceOf(Refused.class);
        order.ship(Map.of(1, 40), "SF", "SF2", CHEN, NOW.plus(Duration.ofDays(1)));
        assertThat(order.state()).isEqualTo(OrderState.AWAITING_RECEIPT);
        assertThat(order.receiveUntil()).isEqualTo(NOW.plus(Duration.ofDays(11)));
    }

    @Test
    void the_wait_is_prolonged_once() {
        order.clear(NOW);
        order.ship(Map.of(1, 100, 2, 20), "SF", "SF1", CHEN, NOW);
        order.prolong(WANG, NOW);
        assertThat(order.receiveUntil()).isEqualTo(NOW.plus(Duration.ofDays(17)));
        assertThatThrownBy(() -> order.prolong(CHEN, NOW)).isInstanceOf(Refused.class);
    }

    @Test
    void the_buyer_urges_once_a_day() {
        order.clear(NOW);
        order.urge(WANG, NOW);
        assertThatThrownBy(() -> order.urge(WANG, NOW.plus(Duration.ofHours(23))))
                .isInstanceOf(Refused.class);
        order.urge(WANG, NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void an_unpaid_order_is_cancelled_and_a_paid_one_is_not() {
        order.clear(NOW);
        assertThatThrownBy(() -> order.cancel(CloseReason.CHANGED_MIND, WANG, NOW))
                .isInstanceOf(Refused.class);
    }

    @Test
    void that_the_money_is_in_is_told_once_however_often_it_is_said() {
        order.clear(NOW);
        order.clear(NOW);
        assertThat(order.since()).extracting(Happening::kind).containsOnlyOnce(Happening.Kind.CLEARED);
    }

    private static OrderLine line(int number, int quantity, String yuan) {
        var price = Money.parseYuan(yuan);
        return new OrderLine(
                number,
                40 + number,
                1,
                "-",
                "六角螺栓",
                "",
                null,
                "个",
                quantity,
                price,
                price.times(quantity),
                PriceReason.TIER,
                null,
                Money.ZERO,
                Money.ZERO,
                0,
                0);
    }
}
