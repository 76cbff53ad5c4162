package dev.sevenstar.trade.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.trade.ChangePrice;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.OrderState;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.cart.CartLines;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class MyOrderPagesTest extends ABuyerBuys {

    @Autowired
    ChangePrice price;

    @Autowired
    InvoiceTitles titles;

    @Autowired
    CartLines lines;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    ShopKey order;
    String here;
    Hand chen;

    @BeforeEach
    void wang_orders_a_thousand_bolts() {
        chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        order = place.place(request(bolts, wang, 1_000, MethodCode.ESCROW, "616.00"));
        here = "/my/orders/" + order.number();
    }

    @Test
    void the_list_has_a_tab_for_each_state_and_finds_by_number_and_title() throws Exception {
        var list = page(get("/my/orders"), 200);
        assertThat(list.select(".my-order").text()).contains("六角螺栓", "¥616.00", "待付款", "去付款", "自动取消");
        assertThat(list.select(".tabs [href$=awaiting-payment] .count").text()).isEqualTo("1");
        assertThat(page(get("/my/orders").param("tab", "completed"), 200).select(".my-order"))
                .isEmpty();
        assertThat(page(get("/my/orders").param("q", "螺栓"), 200).select(".my-order"))
                .hasSize(1);
        assertThat(page(get("/my/orders").param("q", "裙子"), 200).select(".my-order"))
                .isEmpty();
        assertThat(led(get("/my/orders").param("q", order.number()))).isEqualTo(here);
    }

    @Test
    void another_buyers_order_is_not_found() throws Exception {
        var other = world.buyer();
        for (var path : List.of("", "/payment", "/lines/1/snapshot")) answer(get(here + path), other, 404);
        for (var step : List.of("/prolongation", "/urging", "/reorder", "/payment", "/payment/answer"))
            answer(post(here + step), other, 404);
        answer(post(here + "/cancellation").param("reason", "CHANGED_MIND"), other, 404);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        assertThat(lines.count(other.id())).isZero();
    }

    @Test
    void paying_leads_to_the_partner_for_what_the_page_says_and_nothing_else() throws Exception {
        var page = page(get(here + "/payment"), 200);
        assertThat(page.select("input[name=amount]").val()).isEqualTo("61600");
        var partner = led(post(here + "/payment").param("amount", "61600"));
        assertThat(partner).startsWith("/simulated/");
        assertThat(led(post(here + "/payment").param("amount", "61600"))).isEqualTo(partner);
        var begun = page(get(here + "/payment"), 200);
        assertThat(begun.text()).contains("不要重复付款");
        price.change(order, Map.of(1, Money.parseYuan("-16")), Money.parseYuan("26"), chen);
        var moved = page(post(here + "/payment").param("amount", "61600"), 422);
        assertThat(moved.text()).contains("应付金额已变为 ¥600.00", "商家改价：¥616.00 → ¥600.00");
        pay(order);
        assertThat(page(get(here + "/payment"), 200).text()).contains("已经付清");
    }

    @Test
    void an_unpaid_order_is_cancelled_with_a_reason() throws Exception {
        led(post(here + "/cancellation"));
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        led(post(here + "/cancellation").param("reason", "OUT_OF_STOCK"));
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_PAYMENT);
        led(post(here + "/cancellation").param("reason", "CHANGED_MIND"));
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThat(page(get(here), 200).text()).contains("订单已取消", "不想买了");
    }

    @Test
    void a_paid_order_is_urged_once_a_day_and_a_shipped_one_prolonged_once() throws Exception {
        pay(order);
        assertThat(page(get(here), 200).select("form[action$=urging]")).hasSize(1);
        led(post(here + "/urging"));
        assertThat(page(get(here), 200).select("form[action$=urging]")).isEmpty();
        orders.change(order, each -> each.ship(Map.of(1, 1_000), "SF", "SF1", chen, Times.now(clock)));
        var until = Objects.requireNonNull(orders.get(order).receiveUntil());
        led(post(here + "/prolongation"));
        led(post(here + "/prolongation"));
        assertThat(orders.get(order).receiveUntil()).isEqualTo(until.plus(Duration.ofDays(7)));
        assertThat(page(get(here), 200).select("form[action$=prolongation]")).isEmpty();
    }

    @Test
    void what_was_ordered_is_put_into_the_cart_again() throws Exception {
        assertThat(led(post(here + "/reorder"))).isEqualTo("/my/cart");
        assertThat(page(get("/my/cart"), 200).select(".cart-line").text()).contains("六角螺栓", "¥590.00");
    }

    @Test
    void the_snapshot_says_what_the_listing_said() throws Exception {
        priced("0.99");
        var link = page(get(here), 200).select(".order-lines .lead a").attr("href");
        var snapshot = page(get(link), 200);
        assertThat(snapshot.text()).contains("1,000 个 × ¥0.59", "¥0.68").doesNotContain("¥0.99");
        assertThat(snapshot.select(".card + .card .facts dt").eachText())
                .isNotEmpty()
                .noneMatch(String::isBlank);
        answer(get(here + "/lines/2/snapshot"), wang, 404);
    }

    @Test
    void an_invoice_is_asked_for_until_the_order_is_cancelled() throws Exception {
        var title = new InvoiceTitle(InvoiceTitle.Kind.ORDINARY, "成都锦程机电", "", "", "", "", "");
        var id = Ids.text(titles.add(wang.id(), title, true));
        led(post(here + "/invoice-request").param("title", id));
        assertThat(page(get(here), 200).text()).contains("已索取普通发票：成都锦程机电");
        var theirs = Ids.text(titles.add(world.buyer().id(), title, true));
        answer(post(here + "/invoice-request").param("title", theirs), wang, 404);
    }

    @Test
    void the_buyer_is_written_to_of_what_others_did_and_reminded_to_pay() {
        price.change(order, Map.of(1, Money.parseYuan("-16")), Money.parseYuan("26"), chen);
        jobs.run();
        assertThat(letters()).containsExactly("订单 " + order.number() + " 改价了");
        clock.forward(Duration.ofHours(48).plusMinutes(1));
        jobs.run();
        assertThat(letters()).contains("订单 " + order.number() + " 还没有付款");
    }

    private List<String> letters() {
        return jdbc.sql("select subject from mail where recipient = ? order by id")
                .param(wang.email())
                .query(String.class)
                .list();
    }
}
