package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.jobs.JobBook;
import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.Chromium.Screen;
import dev.sevenstar.support.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An order by each way of paying, from the listing to the shop's money; by transfer and by bills in tests of their own. */
@DemoTest
class MethodsTest extends Journey {

    @Autowired
    JobBook jobs;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"DESK, true", "PHONE, true", "PHONE, false"})
    void escrow_is_held_until_the_goods_are_there(Screen screen, boolean javaScript, Chromium chromium) {
        open(chromium, screen, javaScript);
        var order = place("escrow");
        order.pay();
        order.until("待发货");
        assertThat(order.money()).containsText("担保中" + TOTAL);
        desk.ship(order);
        order.receive();
        order.until("已完成");
        assertThat(order.money()).containsText("已到账" + TOTAL);
        assertThat(desk.statement(order, "balance").came()).hasText(TOTAL);
        var held = desk.statement(order, "held");
        assertThat(held.came()).hasText(TOTAL);
        assertThat(held.went()).hasText(TOTAL);
        order.picture("settled-escrow-" + screen + "-" + javaScript);
    }

    @Test
    void a_card_costs_the_shop_that_takes_cards_and_else_the_buyer(Chromium chromium) {
        open(chromium);
        var taken = place("credit_card");
        desk.stop("credit_card");
        try {
            var untaken = place("credit_card");
            assertThat(untaken.main()).containsText("¥377.24");
            settle(untaken);
            assertThat(desk.statement(untaken, "balance").came()).hasText(TOTAL);
        } finally {
            desk.enable("credit_card");
        }
        assertThat(taken.open().main()).not().containsText("¥377.24");
        settle(taken);
        assertThat(desk.statement(taken, "balance").came()).hasText("¥369.76");
        assertThat(desk.statement(taken, "balance").lines()).containsText("¥3.74");
        desk.picture(taken, "settled-credit_card");
    }

    private void settle(MyOrder order) {
        order.pay();
        desk.ship(order);
        order.receive();
        order.until("已完成");
    }

    @Test
    @Tag("database")
    void a_credit_term_is_owed_until_its_bill_is_paid(Chromium chromium) {
        open(chromium);
        var order = place("credit_term");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        assertThat(desk.statement(order, "owed").came()).hasText(TOTAL);
        order.payBill();
        assertThat(desk.statement(order, "owed").went()).hasText(TOTAL);
        assertThat(desk.statement(order, "direct").came()).hasText(TOTAL);
        assertThat(order.open().money()).containsText("已到账" + TOTAL);
        order.picture("settled-credit_term");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staged_37", "staged_361"})
    void the_balance_falls_due_when_the_goods_are_shown(String method, Chromium chromium) {
        open(chromium);
        var order = place(method);
        order.pay();
        assertThat(order.money()).containsText("担保中¥100.50");
        desk.showMade(order);
        settle(order);
        if (method.endsWith("1")) order.pay();
        order.untilMoney("已到账 " + TOTAL);
        assertThat(order.money()).not().containsText("还要付");
        assertThat(desk.statement(order, "balance").came()).hasText("¥100.50");
        assertThat(desk.statement(order, "direct").came()).hasText("¥273.00");
        desk.picture(order, "settled-" + method);
    }

    @Test
    void the_last_tenth_waits_until_the_goods_have_proved_themselves(Chromium chromium) {
        open(chromium);
        var order = place("staged_91");
        settle(order);
        assertThat(desk.statement(order, "balance").came()).hasText("¥340.00");
        assertThat(order.money()).containsText("还要付¥33.50");
        order.pay();
        order.untilMoney("已到账 " + TOTAL);
        assertThat(desk.statement(order, "direct").came()).hasText("¥33.50");
        desk.picture(order, "settled-staged_91");
    }

    @Test
    void a_carrier_collects_at_the_door(Chromium chromium) {
        open(chromium);
        var order = place("cod");
        carriers(chromium).sign(desk.ship(order));
        order.until("已完成");
        assertThat(order.money()).containsText("待结算" + TOTAL);
        assertThat(desk.statement(order, "owed").came()).hasText(TOTAL);
        theCarriersDayComes(order);
        order.untilMoney("已到账 " + TOTAL);
        assertThat(desk.statement(order, "balance").came()).hasText(TOTAL);
        desk.picture(order, "settled-cod");
    }

    /** The third working day after. */
    private void theCarriersDayComes(MyOrder order) {
        var plan = jdbc.sql("select id from payment_plan where reference = :order")
                .param("order", Ids.parse(order.number()))
                .query(Long.class)
                .single();
        jobs.runAgain("payment-carrier-remits", Ids.text(plan));
    }

    @Test
    void a_bank_pays_the_shop_and_the_buyer_the_bank(Chromium chromium) {
        open(chromium);
        var order = place("trust_pay");
        desk.ship(order);
        order.receive();
        order.repay();
        assertThat(order.main()).containsText("已还款");
        assertThat(desk.statement(order, "balance").came()).hasText(TOTAL);
        desk.picture(order, "settled-trust_pay");
    }

    @Test
    void platform_credit_is_the_shops_when_the_buyer_repays(Chromium chromium) {
        open(chromium);
        var order = place("credit_buy");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        assertThat(desk.statement(order, "owed").came()).hasText(TOTAL);
        order.repay();
        assertThat(desk.statement(order, "owed").went()).hasText(TOTAL);
        assertThat(desk.statement(order, "balance").came()).hasText("¥371.63");
        desk.picture(order, "settled-credit_buy");
    }
}
