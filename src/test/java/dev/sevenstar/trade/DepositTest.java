package dev.sevenstar.trade;

import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;
import static dev.sevenstar.payment.ledger.AccountKind.ESCROW_HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.identity.Person;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimTerms;
import dev.sevenstar.trade.claim.Evidence;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.claim.OpenClaim;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred bolts at 0.68 with 8 freight by 3/7: while they are made, 20.40 of deposit are with the market. */
@Tag("database")
class DepositTest extends AFactorySells {

    private static final Money DEPOSIT = Money.parseYuan("20.40");

    @Autowired
    OpenClaim open;

    @Autowired
    HandleClaim handle;

    @Autowired
    CloseOrder close;

    @Autowired
    ShowStage stage;

    @Autowired
    JdbcClient jdbc;

    ShopKey bolts;
    ShopKey order;
    Person wang;
    Hand chen;

    @BeforeEach
    void bolts_are_ordered_in_stages() {
        var factory = world.boltFactory();
        bolts = boltsOf(factory, List.of(StageScheme.THREE_SEVEN));
        wang = world.buyer();
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        jdbc.sql(
                        "insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, 'STAGED_37', :now, 1)")
                .param("shop", bolts.shopId())
                .param("now", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        order = place.place(request(bolts, wang, 100, MethodCode.STAGED_37, "76.00"));
    }

    @Test
    void it_is_asked_back_before_the_goods_are_made() {
        pay(order);
        var claim = ask(DEPOSIT);
        assertThatThrownBy(() -> close.close(order, CloseReason.OUT_OF_STOCK, true, chen))
                .isInstanceOf(Refused.class);
        handle.handle(claim, (each, now) -> each.accept("", chen, now));
        allIsBack();
    }

    @Test
    void it_goes_back_when_the_seller_cannot_make_the_goods() {
        pay(order);
        assertThat(close.close(order, CloseReason.OUT_OF_STOCK, true, chen)).isEqualTo(DEPOSIT);
        allIsBack();
    }

    @Test
    void what_was_not_paid_is_neither_asked_back_nor_closed() {
        assertThatThrownBy(() -> ask(DEPOSIT)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ask(Money.ZERO)).isInstanceOf(Refused.class);
        assertThat(close.hindrance(orders.get(order))).contains("trade.refused.state");
    }

    @Test
    void while_it_is_asked_back_nothing_more_falls_due() {
        pay(order);
        ask(DEPOSIT);
        assertThatThrownBy(() -> stage.show(order, "做好了", List.of(), chen))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("trade.refused.claim-open"));
    }

    @Test
    void the_rest_that_was_paid_meanwhile_is_asked_back_by_itself() throws IOException {
        pay(order);
        stage.show(order, "做好了", List.of(), chen);
        var claim = ask(DEPOSIT);
        plans.change(order.shopId(), order.id(), plan -> plan.pay(2, plan.get(2).payable(), Times.now(clock)));
        handle.handle(claim, (each, now) -> each.accept("", chen, now));
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(ledger.balance(order.shopId(), DIRECT)).isEqualTo(Money.parseYuan("55.60"));
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        handle.handle(ask(Money.parseYuan("47.60"), Money.parseYuan("8")), (each, now) -> each.accept("", chen, now));
        assertThat(ledger.balance(order.shopId(), DIRECT)).isEqualTo(Money.ZERO);
        allIsBack();
    }

    private ShopKey ask(Money goods) {
        return ask(goods, Money.ZERO);
    }

    private ShopKey ask(Money goods, Money freight) {
        var terms = new ClaimTerms(
                List.of(1), goods, freight, false, ClaimReason.CHANGED_MIND, "不要了", new Evidence("form", 0));
        return open.open(order, terms, UUID.randomUUID().toString(), hand(wang));
    }

    private void allIsBack() {
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CLOSED);
        assertThat(ledger.balance(order.shopId(), ESCROW_HELD)).isEqualTo(Money.ZERO);
        assertThat(plans.get(order.shopId(), order.id()).owed()).isEqualTo(Money.ZERO);
        assertThat(left(bolts)).isEqualTo(STOCK);
    }
}
