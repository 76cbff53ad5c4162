package dev.sevenstar.trade.claim;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static dev.sevenstar.payment.ledger.AccountKind.IN_DISPUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.BuyerRecords;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Side;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a claim does to goods that have not left, and to money that the shop has already. */
@Tag("database")
class ClaimEffectsTest extends AFactorySells {

    @Autowired
    Claims claims;

    @Autowired
    ClaimLists lists;

    @Autowired
    OpenClaim open;

    @Autowired
    HandleClaim handle;

    @Autowired
    ReturnAddress back;

    @Autowired
    BuyerRecords records;

    @Autowired
    DisputeRate disputes;

    ShopKey bolts;
    ShopKey order;
    Person wang;
    Hand chen;

    @BeforeEach
    void a_hundred_bolts_are_paid() {
        var factory = world.boltFactory();
        bolts = boltsOf(factory);
        wang = world.buyer();
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        order = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        pay(order);
    }

    @Test
    void what_is_given_back_before_it_left_need_not_be_sent() {
        assertThatThrownBy(() -> ask("40.80", ClaimReason.REST_UNWANTED)).isInstanceOf(Refused.class);
        send(40);
        assertThatThrownBy(() -> ask("40.81", ClaimReason.REST_UNWANTED))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).endsWith("claim-above-unsent"));
        accept(ask("40.80", ClaimReason.REST_UNWANTED));
        assertThat(left(bolts)).isEqualTo(STOCK - 40);
        assertThat(orders.get(order).line(1).toShip()).isZero();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("35.20"));
        assertThatThrownBy(() -> send(1)).isInstanceOf(Refused.class);
        receipt.confirm(order, hand(wang));
        assertThat(balance(AVAILABLE)).isEqualTo(Money.parseYuan("35.20"));
        assertThat(records.of(order.shopId(), wang.id()).spent()).isEqualTo(Money.parseYuan("35.20"));
    }

    @Test
    void a_claim_for_something_else_leaves_the_rest_to_be_sent() {
        send(40);
        accept(ask("5.00", ClaimReason.AGREED_WITH_SELLER));
        assertThat(orders.get(order).line(1).toShip()).isEqualTo(60);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        send(60);
        assertThatThrownBy(() -> ask("1.00", ClaimReason.REST_UNWANTED)).isInstanceOf(Refused.class);
    }

    @Test
    void what_the_shop_has_stays_while_the_platform_decides() {
        send(100);
        receipt.confirm(order, hand(wang));
        var claim = ask("20.00", ClaimReason.AGREED_WITH_SELLER);
        assertThat(balance(IN_DISPUTE)).isEqualTo(Money.ZERO);
        call(claim);
        assertThat(balance(IN_DISPUTE)).isEqualTo(Money.parseYuan("20.00"));
        assertThat(balance(AVAILABLE)).isEqualTo(Money.parseYuan("56.00"));
        handle.handle(claim, (each, now) -> each.sendPlatformAway(hand(wang), now));
        assertThat(balance(IN_DISPUTE)).isEqualTo(Money.ZERO);
        assertThat(balance(AVAILABLE)).isEqualTo(Money.parseYuan("76.00"));
        clock.forward(Duration.ofMinutes(1));
        call(claim);
        handle.handle(claim, (each, now) -> each.decide(Money.parseYuan("12.50"), "看过", staff(), now));
        assertThat(balance(IN_DISPUTE)).isEqualTo(Money.ZERO);
        assertThat(balance(AVAILABLE)).isEqualTo(Money.parseYuan("63.50"));
    }

    @Test
    void an_order_is_disputed_once_the_platform_decides_or_is_to() {
        for (int i = 0; i < 4; i++) pay(place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00")));
        assertThat(disputes.of(order.shopId()).orElseThrow().number()).isZero();
        send(100);
        var claim = ask("20.00", ClaimReason.AGREED_WITH_SELLER);
        assertThat(disputes.of(order.shopId()).orElseThrow().number()).isZero();
        call(claim);
        assertThat(disputes.of(order.shopId()).orElseThrow().number()).isEqualTo(2_000);
        handle.handle(claim, (each, now) -> each.sendPlatformAway(hand(wang), now));
        assertThat(disputes.of(order.shopId()).orElseThrow().number()).isZero();
        clock.forward(Duration.ofMinutes(1));
        call(claim);
        handle.handle(claim, (each, now) -> each.decide(Money.parseYuan("12.50"), "看过", staff(), now));
        assertThat(disputes.of(order.shopId()).orElseThrow().number()).isEqualTo(2_000);
        var other = world.dressMaker().shop().id();
        assertThat(disputes.of(List.of(other, order.shopId()))).containsOnlyKeys(order.shopId());
        clock.forward(Duration.ofDays(91));
        assertThat(disputes.of(order.shopId())).isEmpty();
    }

    @Test
    void before_receipt_the_platform_holds_it_anyway() {
        send(100);
        var claim = ask("20.00", ClaimReason.AGREED_WITH_SELLER);
        call(claim);
        assertThat(balance(IN_DISPUTE)).isEqualTo(Money.ZERO);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("76.00"));
    }

    @Test
    void goods_go_back_to_the_address_that_takes_returns() {
        assertThat(back.usual(order.shopId())).isEqualTo(back.of(order.shopId()).get(0));
        addresses.add(order.shopId(), "收货组", "13900000001", "510104", "退货仓 9 号", true);
        assertThat(back.usual(order.shopId())).contains("退货仓 9 号");
        assertThat(back.of(order.shopId()).get(0)).contains("退货仓 9 号");
    }

    @Test
    void the_disputes_of_all_shops_are_read_page_by_page() {
        send(100);
        var claim = ask("20.00", ClaimReason.AGREED_WITH_SELLER);
        call(claim);
        var seen = lists.withPlatform(null, 1);
        while (seen.rows().stream().noneMatch(row -> row.id() == claim.id())) {
            assertThat(seen.next()).isNotNull();
            seen = lists.withPlatform(seen.next(), 1);
        }
        assertThat(seen.rows()).hasSize(1);
    }

    private void send(int pieces) {
        orders.change(order, each -> each.ship(Map.of(1, pieces), "SF", "SF1", chen, Times.now(clock)));
    }

    private ShopKey ask(String goods, ClaimReason reason) {
        var terms =
                new ClaimTerms(List.of(1), Money.parseYuan(goods), Money.ZERO, false, reason, "说明一下", Evidence.NONE);
        return open.open(order, terms, UUID.randomUUID().toString(), hand(wang));
    }

    private void accept(ShopKey claim) {
        handle.handle(claim, (each, now) -> each.accept("", chen, now));
    }

    private void call(ShopKey claim) {
        handle.handle(claim, (each, now) -> each.callPlatform("请平台看看", Evidence.NONE, hand(wang), now));
    }

    private static Hand staff() {
        return new Hand(Side.PLATFORM, 1, "小二");
    }

    private Money balance(AccountKind kind) {
        return ledger.balance(order.shopId(), kind);
    }
}
