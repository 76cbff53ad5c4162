package dev.sevenstar.trade.claim;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.CloseOrder;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderClocks;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Side;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A claim from the asking to the money that is back, with what it does to order, goods and book. */
@Tag("database")
class ClaimsTest extends AFactorySells {

    @Autowired
    Claims claims;

    @Autowired
    OpenClaim open;

    @Autowired
    HandleClaim handle;

    @Autowired
    CloseOrder close;

    @Autowired
    ClaimClocks clocks;

    @Autowired
    OrderClocks orderClocks;

    @Autowired
    MoneyReturns returns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Jobsite jobs;

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
    void before_shipment_everything_goes_back_and_the_order_is_closed() {
        var claim = ask("68", "8", false, ClaimReason.CHANGED_MIND);
        accept(claim);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(plans.get(order.shopId(), order.id()).state()).isEqualTo(PlanState.SETTLED);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(left(bolts)).isEqualTo(STOCK);
        jobs.run();
        assertThat(returns.ofOccasion(order.shopId(), HandleClaim.occasion(claim)))
                .extracting(MoneyReturn::state)
                .containsExactly(MoneyReturn.State.DONE);
        assertThatThrownBy(() -> accept(claim)).isInstanceOf(Refused.class);
    }

    @Test
    void a_part_given_back_before_receipt_lowers_what_is_released() {
        send();
        accept(ask("20", "0", false, ClaimReason.TOO_FEW));
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("56.00"));
        receipt.confirm(order, hand(wang));
        assertThat(balance(AVAILABLE)).isEqualTo(Money.parseYuan("56.00"));
        assertThat(claims.limits(orders.get(order)).most(List.of(1)).goods()).isEqualTo(Money.parseYuan("48.00"));
    }

    @Test
    void goods_that_come_back_are_on_the_shelf_as_far_as_the_seller_says() {
        send();
        var claim = ask("68", "8", true, ClaimReason.WRONG_GOODS);
        accept(claim);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("76.00"));
        handle.handle(claim, (each, now) -> each.sendBack("顺丰 SF1234567890123", hand(wang), now));
        assertThatThrownBy(() -> handle.handle(claim, (each, now) -> each.receiveBack(Map.of(1, 101), chen, now)))
                .isInstanceOf(Refused.class);
        handle.handle(claim, (each, now) -> each.receiveBack(Map.of(1, 90), chen, now));
        assertThat(left(bolts)).isEqualTo(STOCK - 10);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
    }

    @Test
    void one_claim_for_a_line_at_a_time_and_the_same_form_once() {
        send();
        var terms = terms("20", "0", false, ClaimReason.TOO_FEW);
        var form = UUID.randomUUID().toString();
        var first = open.open(order, terms, form, hand(wang));
        assertThat(open.open(order, terms, form, hand(wang))).isEqualTo(first);
        assertThatThrownBy(() -> ask("5", "0", false, ClaimReason.TOO_FEW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).endsWith("claim-open-already"));
        handle.handle(first, (each, now) -> each.close(hand(wang), now));
        ask("5", "0", false, ClaimReason.TOO_FEW);
    }

    @Test
    void several_claims_never_take_more_than_was_paid() {
        send();
        accept(ask("50", "0", false, ClaimReason.TOO_FEW));
        assertThatThrownBy(() -> ask("18.01", "0", false, ClaimReason.TOO_FEW)).isInstanceOf(Refused.class);
        accept(ask("18", "8", false, ClaimReason.BAD_QUALITY));
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.ZERO);
    }

    @Test
    void an_open_claim_holds_the_receipt() {
        send();
        ask("20", "0", false, ClaimReason.TOO_FEW);
        assertThatThrownBy(() -> receipt.confirm(order, hand(wang))).isInstanceOf(Refused.class);
        clock.forward(Order.RECEIVE_WITHIN.plusMinutes(1));
        orderClocks.receiveUnclaimed();
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("76.00"));
    }

    @Test
    void a_silent_seller_pays_after_five_days_and_once() {
        send();
        var claim = ask("20", "0", false, ClaimReason.TOO_FEW);
        clock.forward(Duration.ofDays(5).plusMinutes(1));
        clocks.goOn();
        clocks.goOn();
        assertThat(claims.get(claim).state()).isEqualTo(ClaimState.REFUNDED);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("56.00"));
    }

    @Test
    void a_shop_that_has_spent_the_money_pays_when_it_has_it_again() {
        send();
        receipt.confirm(order, hand(wang));
        spend("70");
        var claim = ask("20", "0", false, ClaimReason.TOO_FEW);
        assertThatThrownBy(() -> accept(claim)).isInstanceOf(Refused.class);
        clock.forward(Duration.ofDays(5).plusMinutes(1));
        clocks.goOn();
        assertThat(claims.get(claim).state()).isEqualTo(ClaimState.AWAITING_SELLER);
        spend("-70");
        clock.forward(Duration.ofDays(1));
        clocks.goOn();
        assertThat(claims.get(claim).state()).isEqualTo(ClaimState.REFUNDED);
        assertThat(balance(AVAILABLE)).isEqualTo(Money.parseYuan("56.00"));
    }

    @Test
    void after_fifteen_days_it_is_too_late() {
        send();
        receipt.confirm(order, hand(wang));
        clock.forward(Claim.AFTER_SALE.plusMinutes(1));
        assertThatThrownBy(() -> ask("20", "0", false, ClaimReason.TOO_FEW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).endsWith("claim-too-late"));
    }

    @Test
    void the_platform_decides_on_a_part() {
        send();
        var claim = ask("20", "0", false, ClaimReason.TOO_FEW);
        handle.handle(claim, (each, now) -> each.reject("都发了", Evidence.NONE, chen, now));
        handle.handle(claim, (each, now) -> each.callPlatform("少了三十个", Evidence.NONE, hand(wang), now));
        clock.forward(Duration.ofDays(30));
        clocks.goOn();
        assertThat(claims.withPlatform(claim.id()).isWithPlatform()).isTrue();
        var staff = new Hand(Side.PLATFORM, 1, "小二");
        handle.handle(claim, (each, now) -> each.decide(Money.parseYuan("12.5"), "称重照片可信", staff, now));
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("63.50"));
        assertThat(claims.limits(orders.get(order)).most(List.of(1)).goods()).isEqualTo(Money.parseYuan("55.50"));
        assertThat(claims.history(claim))
                .extracting(ClaimMessage::kind)
                .containsExactly(
                        ClaimMessage.Kind.OPENED,
                        ClaimMessage.Kind.REJECTED,
                        ClaimMessage.Kind.PLATFORM_CALLED,
                        ClaimMessage.Kind.DECIDED,
                        ClaimMessage.Kind.REFUNDED);
    }

    @Test
    void a_changed_claim_asks_anew() {
        send();
        var claim = ask("60", "8", false, ClaimReason.DAMAGED);
        handle.handle(claim, (each, now) -> each.reject("太多", Evidence.NONE, chen, now));
        assertThatThrownBy(() -> handle.change(claim, terms("68.01", "0", false, ClaimReason.DAMAGED)))
                .isInstanceOf(Refused.class);
        handle.change(claim, terms("30", "0", false, ClaimReason.DAMAGED));
        accept(claim);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.parseYuan("46.00"));
    }

    @Test
    void a_seller_without_goods_gives_everything_back_and_closes() {
        assertThat(close.close(order, CloseReason.OUT_OF_STOCK, false, chen)).isEqualTo(Money.parseYuan("76.00"));
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(balance(ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(left(bolts)).isEqualTo(STOCK - 100);
        assertThatThrownBy(() -> close.close(order, CloseReason.OUT_OF_STOCK, false, chen))
                .isInstanceOf(Refused.class);
    }

    private ShopKey ask(String goods, String freight, boolean returning, ClaimReason reason) {
        return open.open(
                order,
                terms(goods, freight, returning, reason),
                UUID.randomUUID().toString(),
                hand(wang));
    }

    private static ClaimTerms terms(String goods, String freight, boolean returning, ClaimReason reason) {
        return new ClaimTerms(
                List.of(1),
                Money.parseYuan(goods),
                Money.parseYuan(freight),
                returning,
                reason,
                "有问题",
                new Evidence("form", 1));
    }

    private void accept(ShopKey claim) {
        handle.handle(claim, (each, now) -> each.accept("宁波 陈恒 13800000000", chen, now));
    }

    private void send() {
        orders.change(order, each -> each.ship(Map.of(1, 100), "SF", "SF1", chen, Times.now(clock)));
    }

    private void spend(String yuan) {
        var amount = Money.parseYuan(yuan);
        var out = amount.isPositive();
        var available = Account.of(AVAILABLE);
        var away = Account.of(AccountKind.WITHDRAWING);
        var posting = Posting.of(order.shopId(), "spent " + yuan, PostingKind.WITHDRAWAL, LocalDate.of(2026, 3, 5))
                .move(out ? amount : Money.ZERO.minus(amount), out ? available : away, out ? away : available)
                .done();
        transaction.executeWithoutResult(status -> ledger.post(posting));
    }

    private Money balance(AccountKind kind) {
        return ledger.balance(order.shopId(), kind);
    }
}
