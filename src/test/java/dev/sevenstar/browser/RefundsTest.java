package dev.sevenstar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.sevenstar.support.Chromium;
import dev.sevenstar.support.DemoTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How the money comes back, by each way it was paid; by transfer and by bills in tests of their own. */
@DemoTest
class RefundsTest extends Journey {

    @Test
    @Tag("database")
    void what_was_not_sent_is_paid_back_whole(Chromium chromium) {
        open(chromium);
        var order = place("escrow");
        order.pay();
        desk.accept(order.askBack());
        order.until("已关闭");
        assertThat(order.money()).containsText("已退款" + TOTAL);
        var held = desk.statement(order, "held");
        assertThat(held.came()).hasText(TOTAL);
        assertThat(held.went()).hasText(TOTAL);
        assertThat(desk.statement(order, "balance").came()).hasText("¥0.00");
        order.picture("refunded-escrow");
    }

    @Test
    void goods_paid_by_card_are_sent_back(Chromium chromium) {
        open(chromium);
        var order = place("credit_card");
        order.pay();
        desk.ship(order);
        var claim = order.askBack("return", "335");
        desk.accept(claim);
        order.sendBack(claim, "顺丰 SF0000000000001");
        desk.gotItBack(claim);
        order.untilMoney("已退款 ¥335.00");
        assertThat(desk.statement(order, "held").went()).hasText("¥335.00");
        desk.picture(order, "refunded-credit_card");
    }

    @Test
    void what_is_taken_off_a_credit_order_is_not_owed(Chromium chromium) {
        open(chromium);
        var order = place("credit_term");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        desk.accept(order.askBack("refund", "35"));
        order.untilMoney("还要付 ¥338.50");
        var owed = desk.statement(order, "owed");
        assertThat(owed.came()).hasText(TOTAL);
        assertThat(owed.went()).hasText("¥35.00");
        order.picture("refunded-credit_term");
    }

    @Test
    void a_deposit_comes_back_before_anything_is_made(Chromium chromium) {
        open(chromium);
        var order = place("staged_37");
        order.pay();
        desk.accept(order.askBack());
        order.until("已关闭");
        assertThat(order.money()).containsText("已退款¥100.50");
        desk.picture(order, "refunded-staged_37");
    }

    @Test
    void what_is_refused_at_the_door_is_not_paid(Chromium chromium) {
        open(chromium);
        var order = place("cod");
        var waybill = desk.ship(order);
        carriers(chromium).refused(waybill);
        order.until("已关闭");
        assertThat(desk.statement(order, "owed").came()).hasText("¥0.00");
        desk.picture(order, "refunded-cod");
    }

    @Test
    void a_bank_lends_less_after_a_refund(Chromium chromium) {
        open(chromium);
        var order = place("trust_pay");
        desk.ship(order);
        desk.accept(order.askBack("refund", "35"));
        order.receive();
        order.untilMoney("已到账 ¥338.50");
        assertThat(desk.statement(order, "balance").came()).hasText("¥338.50");
        order.picture("refunded-trust_pay");
    }

    @Test
    void platform_credit_is_less_after_a_refund(Chromium chromium) {
        open(chromium);
        var order = place("credit_buy");
        desk.ship(order);
        order.receive();
        order.until("已完成");
        desk.accept(order.askBack("refund", "35"));
        order.untilMoney("还要付 ¥338.50");
        assertThat(desk.statement(order, "owed").went()).hasText("¥35.00");
        desk.picture(order, "refunded-credit_buy");
    }
}
