package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sevenstar.payment.transfer.BankFiles;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders that are paid past every partner's page, by transfer and by bills of exchange: to the money, and back. */
@DemoTest
class TransfersAndBillsTest extends Journey {

    @Autowired
    JdbcClient jdbc;

    @Test
    @Tag("database")
    void a_transfer_is_found_in_the_statement_and_confirmed_by_a_person(Chromium chromium) {
        open(chromium);
        var transfers = new TransferDesk(buyer, merchant, base());
        var order = place("bank_transfer");
        var code = transfers.tell(order);
        transfers.bring(BankFiles.icbc(BankFiles.icbcIn(order.number(), "373.50", TransferDesk.payer(), "货款" + code)));
        transfers.confirm(code);
        order.until("待发货");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        assertThat(order.money()).containsText("已到账" + TOTAL);
        assertThat(desk.statement(order, "direct").came()).hasText(TOTAL);

        var claim = order.askBack("refund", "35");
        desk.accept(claim);
        desk.paidBack(claim, "工行网银 20261123 流水 8812");
        order.untilMoney("已退款 ¥35.00");
        assertThat(desk.statement(order, "direct").went()).hasText("¥35.00");
        order.picture("refunded-bank_transfer");
        desk.picture(order, "refunded-bank_transfer-shop");
    }

    @Test
    void a_bill_of_account_is_paid_by_a_bill_of_exchange_that_its_bank_pays(Chromium chromium) {
        open(chromium, Screen.PHONE, true);
        var exchange = new ExchangeDesk(buyer, merchant, base());
        var order = place("bill_collect");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        assertThat(order.money()).containsText("还要付" + TOTAL);
        var bill = exchange.offer(order, "373.50");
        exchange.sign(bill);
        assertThat(order.open().money()).containsText("待结算" + TOTAL);
        itsDayComes(bill);
        exchange.present(bill);
        assertThat(order.open().money()).containsText("已到账" + TOTAL);
        assertThat(desk.statement(order, "direct").came()).hasText(TOTAL);
        exchange.picture(bill, "paid-bill_collect");

        var claim = order.askBack("refund", "35");
        desk.accept(claim);
        desk.paidBack(claim, "工行网银 20261123 流水 8813");
        order.untilMoney("已退款 ¥35.00");
        assertThat(desk.statement(order, "direct").went()).hasText("¥35.00");
        order.picture("refunded-bill_collect");
    }

    /** A bill is offered before its day, and presented on it. */
    private void itsDayComes(String bill) {
        jdbc.sql("update exchange_bill set due_on = :today, pay_on = :today where id = :bill")
                .param("today", LocalDate.now().minusDays(1))
                .param("bill", Ids.parse(bill))
                .update();
    }

    @Test
    void an_order_paid_by_a_bill_of_exchange_is_sent_and_the_bill_sold_to_a_bank(Chromium chromium) {
        open(chromium);
        var exchange = new ExchangeDesk(buyer, merchant, base());
        var order = place("acceptance_bill");
        var bill = exchange.offer(order, "373.50");
        exchange.sign(bill);
        order.until("待发货");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        exchange.discount(bill, "3.6");
        order.untilMoney("已到账 " + TOTAL);
        assertThat(desk.statement(order, "direct").came()).hasText(TOTAL);
        exchange.picture(bill, "discounted-acceptance_bill");
        desk.picture(order, "settled-acceptance_bill");
    }

    @Test
    void a_bill_of_exchange_goes_back_when_its_order_is_refunded(Chromium chromium) {
        open(chromium, Screen.PHONE, true);
        var exchange = new ExchangeDesk(buyer, merchant, base());
        var order = place("acceptance_bill");
        var bill = exchange.offer(order, "373.50");
        exchange.sign(bill);
        order.until("待发货");
        var claim = order.askBack();
        desk.accept(claim);
        order.until("已关闭");
        exchange.picture(bill, "owed-back-acceptance_bill");
        exchange.giveBack(bill);
        assertThat(exchange.state(bill)).hasText("已退回买家");
        assertThat(order.open().main()).containsText("已退回");
        assertThat(order.money()).containsText("已退款" + TOTAL);
        var owed = desk.statement(order, "owed");
        assertThat(owed.came()).hasText(TOTAL);
        assertThat(owed.went()).hasText(TOTAL);
        exchange.picture(bill, "back-acceptance_bill");
        order.picture("refunded-acceptance_bill");
        desk.picture(order, "refunded-acceptance_bill-shop");
    }
}
