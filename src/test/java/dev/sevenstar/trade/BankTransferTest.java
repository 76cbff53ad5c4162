package dev.sevenstar.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.MoneyReturn;
import dev.sevenstar.payment.MoneyReturns;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.transfer.BankFiles;
import dev.sevenstar.payment.transfer.HandleTransfer;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.HandleTransfer.Part;
import dev.sevenstar.payment.transfer.Slips;
import dev.sevenstar.payment.transfer.StatementImports;
import dev.sevenstar.payment.transfer.Transfer;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.payment.transfer.Transfers;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order that is paid by transfer, from placing to settled money, back, and undone. */
@Tag("database")
class BankTransferTest extends AFactorySells {

    private static final By CHEN = new By(1, "陈恒");

    @Autowired
    StatementImports imports;

    @Autowired
    Transfers transfers;

    @Autowired
    HandleTransfer handle;

    @Autowired
    Slips slips;

    @Autowired
    GiveMoneyBack giveBack;

    @Autowired
    MoneyReturns returns;

    @Autowired
    JdbcClient jdbc;

    private ShopKey order;
    private Transfer transfer;

    @BeforeEach
    void an_order_and_its_money_in_the_statement() throws IOException {
        var bolts = boltsOf(world.boltFactory());
        jdbc.sql(
                        "insert into shop_method (shop_id, method, enabled_at, agreement) values (:shop, 'BANK_TRANSFER', :at, 1)")
                .param("shop", bolts.shopId())
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update();
        order = place.place(request(bolts, world.buyer(), 100, MethodCode.BANK_TRANSFER, "76.00"));
        var code = slips.get(order.shopId(), order.id()).code().text();
        var file = BankFiles.ccb(List.of(BankFiles.ccbIn("9", "76.00", "王程", code)));
        imports.take(imports.bring(order.shopId(), "流水.xlsx", new ByteArrayInputStream(file), CHEN));
        transfer = transfers.page(order.shopId(), State.OPEN, null, 1).rows().get(0);
        handle.confirm(transfer.key(), 0, List.of(new Part(order.id(), Money.parseYuan("76"))), CHEN);
    }

    @Test
    void the_goods_leave_the_money_is_settled_and_goes_back() {
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        ship();
        receipt.confirm(order, Hand.HOUSE);
        assertThat(plans.get(order.shopId(), order.id()).state()).isEqualTo(PlanState.SETTLED);
        assertThat(ledger.balance(order.shopId(), AccountKind.DIRECT)).isEqualTo(Money.parseYuan("76"));

        giveBack.give(order.shopId(), order.id(), "claim 1", Money.parseYuan("20"));
        var back = returns.ofOccasion(order.shopId(), "claim 1").get(0);
        assertThat(back.state()).isEqualTo(MoneyReturn.State.OWED);
        returns.confirm(back.key(), 1, "陈恒", "转账流水 88");
        assertThat(returns.ofOccasion(order.shopId(), "claim 1").get(0).state()).isEqualTo(MoneyReturn.State.DONE);
        assertThat(ledger.balance(order.shopId(), AccountKind.DIRECT)).isEqualTo(Money.parseYuan("56"));
    }

    @Test
    void a_wrong_match_lets_the_order_wait_again_until_goods_have_left() {
        handle.undo(transfer.key(), 1, CHEN);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(orders.get(order).payUntil()).isNotNull();
        handle.confirm(transfer.key(), 2, List.of(new Part(order.id(), Money.parseYuan("76"))), CHEN);
        ship();
        assertThatThrownBy(() -> handle.undo(transfer.key(), 3, CHEN))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("trade.refused.gone-on");
        assertThat(ledger.balance(order.shopId(), AccountKind.DIRECT)).isEqualTo(Money.parseYuan("76"));
    }

    private void ship() {
        orders.change(order, each -> each.ship(Map.of(1, 100), "SF", "SF1234567890123", Hand.HOUSE, Times.now(clock)));
    }
}
