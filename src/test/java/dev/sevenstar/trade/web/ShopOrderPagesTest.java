package dev.sevenstar.trade.web;

import static dev.sevenstar.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.TraceEntry;
import dev.sevenstar.logistics.TraceNode;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import dev.sevenstar.trade.OrderState;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ShopOrderPagesTest extends AFactorySells {

    @Autowired
    MockMvc mvc;

    @Autowired
    Parcels parcels;

    World.Staffed factory;
    Person chen;
    Person wang;
    ShopKey bolts;
    ShopKey order;
    String here;

    @BeforeEach
    void wang_orders() {
        factory = world.boltFactory();
        chen = factory.owner();
        wang = world.buyer();
        bolts = boltsOf(factory);
        order = place.place(request(bolts, wang, 100, MethodCode.ESCROW, "76.00"));
        here = "/workbench/orders/" + order.number();
    }

    private Document page(MockHttpServletRequestBuilder request, Person who, int status) throws Exception {
        var answer = mvc.perform(request.with(authentication(as(who))).with(csrf()))
                .andExpect(status().is(status))
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    @Test
    void the_list_says_who_ordered_what_and_how_long_there_is_to_pay() throws Exception {
        var row = page(get("/workbench/orders"), chen, 200).select("tbody tr").text();
        assertThat(row).contains("六角螺栓", "100 个", "王程", "¥76.00", "担保交易", "待付款", "剩 2 天 23 小时 付款");
        page(get("/workbench/orders"), chen, 200);
        Statements.forget();
        page(get("/workbench/orders"), chen, 200);
        assertThat(Statements.seen().stream()
                        .filter(sql -> !sql.contains("SPRING_SESSION") && !sql.contains("from trade_claim")))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void filters_are_kept_under_a_name_by_each_for_themselves() throws Exception {
        page(post("/workbench/order-views?tab=to-pay&least=50&evil=1").param("name", "大单"), chen, 302);
        var chip = page(get("/workbench/orders"), chen, 200)
                .select(".desk-views a")
                .first();
        assertThat(chip).isNotNull();
        assertThat(chip.attr("href")).isEqualTo("/workbench/orders?tab=to-pay&least=50");
        var view = page(get(chip.attr("href")), chen, 200);
        assertThat(view.select("tbody tr")).hasSize(1);
        var colleague = world.colleague(factory.shop(), Role.SERVICE);
        assertThat(page(get("/workbench/orders"), colleague, 200).select(".desk-views"))
                .isEmpty();
        page(delete(view.select(".desk-views form").attr("action")), colleague, 302);
        assertThat(page(get("/workbench/orders"), chen, 200).select(".desk-views a"))
                .hasSize(1);
        page(delete(view.select(".desk-views form").attr("action")), chen, 302);
        assertThat(page(get("/workbench/orders"), chen, 200).select(".desk-views a"))
                .isEmpty();
    }

    @Test
    void a_price_is_changed_after_a_look_at_both_totals() throws Exception {
        assertThat(page(get(here + "/price"), chen, 200).select("#adjust-1").attr("value"))
                .isEqualTo("0.00");
        var bad = page(put(here + "/price").param("adjust-1", "八块").param("freight", "0"), chen, 422);
        assertThat(bad.select("#adjust-1").attr("value")).isEqualTo("八块");
        assertThat(bad.select("#adjust-1-error")).isNotEmpty();
        var look = page(put(here + "/price").param("adjust-1", "-8.00").param("freight", "0"), chen, 200);
        assertThat(look.select(".price-turn").text()).contains("¥76.00", "¥60.00");
        assertThat(orders.get(order).total()).isEqualTo(Money.parseYuan("76"));
        var agreed = look.select("button[name=agreed]").attr("value");
        page(
                put(here + "/price")
                        .param("adjust-1", "-8.00")
                        .param("freight", "0")
                        .param("agreed", agreed),
                chen,
                302);
        assertThat(orders.get(order).total()).isEqualTo(Money.parseYuan("60"));
        assertThat(page(get(here), chen, 200).select(".timeline").text()).contains("改价：¥76.00 → ¥60.00", "陈恒");
    }

    @Test
    void it_is_called_off_for_a_reason_and_the_stock_is_back() throws Exception {
        assertThat(page(post(here + "/cancellation"), chen, 422).select(".order-head .error"))
                .isNotEmpty();
        page(post(here + "/cancellation").param("reason", "CHANGED_MIND"), chen, 422);
        page(post(here + "/cancellation").param("reason", "OUT_OF_STOCK"), chen, 302);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.CANCELLED);
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThat(page(get(here), chen, 200).select(".order-head").text()).contains("缺货");
    }

    @Test
    void colleagues_flag_it_and_note_what_the_buyer_never_sees() throws Exception {
        page(put(here + "/memo").param("flag", "red").param("memo", "老客户"), chen, 302);
        page(post(here + "/notes").param("text", "先发样品"), chen, 302);
        var page = page(get(here), chen, 200);
        assertThat(page.select("#memo input[checked]").attr("value")).isEqualTo("red");
        assertThat(page.select("#memo-text").attr("value")).isEqualTo("老客户");
        assertThat(page.select(".note-card").text()).contains("先发样品", "陈恒");
        assertThat(page(get("/workbench/orders?flag=red"), chen, 200)
                        .select("tbody tr")
                        .text())
                .contains("老客户");
        assertThat(page(get("/workbench/orders?flag=blue"), chen, 200).select("tbody tr"))
                .isEmpty();
        var endless = "好".repeat(501);
        assertThat(page(post(here + "/notes").param("text", endless), chen, 422)
                        .select("#note-text")
                        .text())
                .isEqualTo(endless);
    }

    @Test
    void an_urge_is_answered_and_late_goods_get_more_time() throws Exception {
        page(post(here + "/answers").param("text", "今天发"), chen, 422);
        pay(order);
        orders.change(order, each -> each.urge(hand(wang), Times.now(clock)));
        assertThat(page(get(here), chen, 200).select(".order-head .alert").text())
                .contains("催过发货");
        page(post(here + "/answers").param("text", "今天发"), chen, 302);
        assertThat(page(get(here), chen, 200).select(".timeline").text()).contains("回复催促：今天发", "催发货");
    }

    @Test
    void pieces_leave_in_parcels_and_a_wrong_number_is_said() throws Exception {
        page(get(here + "/shipments/new"), chen, 422);
        pay(order);
        var form = page(get(here + "/shipments/new"), chen, 200);
        assertThat(form.select("input[name=pieces-1]").attr("value")).isEqualTo("100");
        var wrong = page(parcel("123", "60"), chen, 422);
        assertThat(wrong.select("#parcel-error").text()).contains("SF1234567890123");
        assertThat(wrong.select("input[name=pieces-1]").attr("value")).isEqualTo("60");
        assertThat(wrong.select("#waybill").attr("value")).isEqualTo("123");
        assertThat(page(parcel(waybill(1), "101"), chen, 422)
                        .select("#parcel-error")
                        .text())
                .contains("还能发 100");
        page(parcel(waybill(1), "60"), chen, 302);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_SHIPMENT);
        page(parcel(waybill(2), "40"), chen, 302);
        assertThat(orders.get(order).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
        var page = page(get(here), chen, 200);
        assertThat(page.select(".parcel")).hasSize(2);
        assertThat(page.select(".timeline").last().text()).contains("顺丰");
        page(post(here + "/prolongation"), chen, 302);
        page(post(here + "/prolongation"), chen, 422);
    }

    @Test
    void a_mistyped_waybill_is_set_right_until_the_parcel_has_arrived() throws Exception {
        pay(order);
        page(parcel(waybill(1), "100"), chen, 302);
        var link =
                page(get(here), chen, 200).select(".parcel a[href$=/waybill]").attr("href");
        assertThat(page(get(link), chen, 200).select("#waybill").val()).isEqualTo(waybill(1));
        var wrong = page(put(link).param("carrier", "sf").param("waybill", "123"), chen, 422);
        assertThat(wrong.select("#waybill").val()).isEqualTo("123");
        page(put(link).param("carrier", "sf").param("waybill", waybill(2)), chen, 302);
        var shown = page(get(here), chen, 200);
        assertThat(shown.select(".parcel").text()).contains(waybill(2)).doesNotContain(waybill(1));
        assertThat(shown.select(".timeline").last().text()).contains("更正", waybill(1), waybill(2));
        assertThat(page(get(link), chen, 200).text()).contains("原为", waybill(1));
        var mine = page(get("/my/orders/" + order.number()), wang, 200);
        assertThat(mine.select(".parcel").text()).contains(waybill(2));
        assertThat(mine.select("a[href$=/waybill]")).isEmpty();
        page(get(link), world.dressMaker().owner(), 404);
        var parcel = parcels.of(order.shopId(), order.id()).get(0);
        parcels.reached(parcel.key(), new TraceEntry(TraceNode.SIGN, Times.now(clock), ""));
        page(put(link).param("carrier", "sf").param("waybill", waybill(3)), chen, 422);
        assertThat(page(get(here), chen, 200).select("a[href$=/waybill]")).isEmpty();
    }

    private MockHttpServletRequestBuilder parcel(String waybill, String pieces) {
        return post(here + "/shipments")
                .param("carrier", "sf")
                .param("waybill", waybill)
                .param("pieces-1", pieces);
    }

    private String waybill(int n) {
        return "SF" + String.format("%013d", Math.floorMod(order.id() + n, 10_000_000_000_000L));
    }

    @Test
    void orders_to_one_receiver_leave_in_one_parcel() throws Exception {
        var other = place.place(request(bolts, wang, 200, MethodCode.ESCROW, "146.00"));
        var strangers = place.place(request(bolts, world.buyer(), 100, MethodCode.ESCROW, "76.00"));
        pay(order);
        pay(other);
        pay(strangers);
        assertThat(page(get(merged("/new", order, strangers)), chen, 200).select("#waybill"))
                .isEmpty();
        assertThat(page(get(merged("/new", order, other)), chen, 200).select(".rows li"))
                .hasSize(2);
        page(post(merged("", order, other)).param("carrier", "sf").param("waybill", waybill(3)), chen, 302);
        for (var key : new ShopKey[] {order, other}) {
            assertThat(orders.get(key).state()).isEqualTo(OrderState.AWAITING_RECEIPT);
            assertThat(page(get("/workbench/orders/" + key.number()), chen, 200)
                            .select(".parcel")
                            .text())
                    .contains(waybill(3));
        }
    }

    private static String merged(String path, ShopKey one, ShopKey two) {
        return "/workbench/merged-shipments" + path + "?number=" + one.number() + "&number=" + two.number();
    }

    @Test
    void another_shop_finds_nothing_and_finance_only_looks() throws Exception {
        var stranger = world.dressMaker().owner();
        page(get(here), stranger, 404);
        page(get(here + "/price"), stranger, 404);
        page(post(here + "/notes").param("text", "偷看"), stranger, 404);
        page(post(merged("", order, order)).param("carrier", "sf").param("waybill", waybill(4)), stranger, 404);
        var finance = world.colleague(factory.shop(), Role.FINANCE);
        assertThat(page(get(here), finance, 200).select(".order-head :is(.primary, form)"))
                .isEmpty();
        page(post(here + "/notes").param("text", "x"), finance, 403);
        page(get(here + "/price"), finance, 403);
        page(get(here + "/price"), world.colleague(factory.shop(), Role.WAREHOUSE), 403);
    }
}
