package dev.sevenstar.trade.web.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.listing.Author;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.Addresses;
import dev.sevenstar.trade.cart.CartLines;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import dev.sevenstar.trade.web.ABuyerBuys;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@Tag("database")
class CheckoutPagesTest extends ABuyerBuys {

    @Autowired
    Addresses book;

    @Autowired
    InvoiceTitles titles;

    @Autowired
    InvoiceRequests invoices;

    @Autowired
    CartLines lines;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void wang_has_an_address() {
        book.add(wang.id(), CHENGDU, true);
    }

    @Test
    void a_listing_is_ordered_at_once_for_what_the_page_said() throws Exception {
        var page = buyNow("200");
        assertThat(page.select(".sums").text()).contains("商品合计 ¥136.00", "运费 ¥10.00", "订单总额 ¥146.00");
        assertThat(page.select(".pay-ways input[checked]").val()).isEqualTo("escrow");
        var to = led(sent(page, "message-" + shop(), "请用木箱"));
        assertThat(to).startsWith("/my/orders/").endsWith("/payment");
        var order = orders.ofBuyer(wang.id(), Ids.parse(to.split("/")[3]));
        assertThat(order.total()).isEqualTo(Money.parseYuan("146.00"));
        assertThat(order.receiver()).isEqualTo(CHENGDU);
        assertThat(order.message()).isEqualTo("请用木箱");
    }

    @Test
    void the_page_sent_twice_makes_one_order_and_empties_the_cart_of_it() throws Exception {
        answer(post("/my/cart/" + bolts.number()).param("n", "200"), wang, 302);
        var page = page(get("/my/checkout"), 200);
        var first = led(sent(page));
        assertThat(led(sent(page))).isEqualTo(first);
        assertThat(ordered()).isEqualTo(1);
        assertThat(left(bolts)).isEqualTo(STOCK - 200);
        assertThat(lines.count(wang.id())).isZero();
    }

    @Test
    void a_price_that_moved_is_shown_and_asked_for_again() throws Exception {
        var page = buyNow("200");
        priced("0.70");
        var back = page(sent(page, "message-" + shop(), "请用木箱"), 422);
        assertThat(back.select(".alert.error").text()).contains("您看到的是 ¥146.00，现在是 ¥150.00");
        assertThat(back.select("textarea").text()).isEqualTo("请用木箱");
        assertThat(ordered()).isZero();
        led(sent(back));
        assertThat(ordered()).isEqualTo(1);
    }

    @Test
    void what_is_made_up_is_refused() throws Exception {
        var page = buyNow("200");
        assertThat(page(sent(page, "expected-" + shop(), "1"), 422).text()).contains("¥146.00");
        assertThat(page(sent(page, "method-" + shop(), "credit_term"), 422).select(".alert.error"))
                .isNotEmpty();
        assertThat(page(sent(page, "method-" + shop(), "gold"), 422).text()).contains("请选择付款方式");
        var theirs = Ids.text(book.add(world.buyer().id(), CHENGDU, true));
        assertThat(page(sent(page, "address", theirs), 422).text()).contains("请先填写收货地址");
        var dress = boltsOf(world.dressMaker());
        var foreign = factory.shop().number() + ":" + dress.number() + ":200:-";
        assertThat(page(sent(page, "line", foreign), 422).text()).contains("商品已下架");
        for (var quantity : List.of("0", "-200", "1e3", "2000000000"))
            answer(sent(page, "line", line(quantity)), wang, 404);
        assertThat(page(sent(page, "line", line("99")), 422).select(".alert.error, .error"))
                .isNotEmpty();
        assertThat(page(sent(page, "line", line("5001")), 422).select(".alert.error, .error"))
                .isNotEmpty();
        answer(sent(page, "line", "nonsense"), wang, 404);
        answer(sent(page, "requestKey", "x"), wang, 404);
        assertThat(ordered()).isZero();
    }

    private String line(String quantity) {
        return factory.shop().number() + ":" + bolts.number() + ":" + quantity + ":-";
    }

    @Test
    void a_long_message_comes_back_whole() throws Exception {
        var back = page(sent(buyNow("200"), "message-" + shop(), "长".repeat(501)), 422);
        assertThat(back.select("textarea").text()).hasSize(501);
        assertThat(back.select(".alert.error").text()).contains("最多 500 个字");
    }

    @Test
    void of_two_shops_the_one_that_can_be_ordered_from_stands() throws Exception {
        var dresses = world.dressMaker();
        var others = boltsOf(dresses);
        for (var each : List.of(bolts, others))
            answer(post("/my/cart/" + each.number()).param("n", "200"), wang, 302);
        var page = page(get("/my/checkout"), 200);
        assertThat(page.select("input[name=line]")).hasSize(2);
        publish.withdraw(others, new Author(dresses.owner().id(), "林锦"));
        var back = page(sent(page), 422);
        assertThat(back.select(".alert.done a")).hasSize(1);
        assertThat(back.select("input[name=line]")).hasSize(1);
        assertThat(back.text()).contains("商品已下架");
        assertThat(ordered()).isEqualTo(1);
        assertThat(lines.count(wang.id())).isEqualTo(1);
    }

    @Test
    void another_way_to_pay_is_reckoned_without_ordering() throws Exception {
        var page = buyNow("200");
        var card = page(sent(put("/my/checkout"), page, "method-" + shop(), "credit_card"), 200);
        assertThat(card.select(".sums").text()).contains("付款手续费 ¥1.46", "订单总额 ¥147.46");
        assertThat(card.select("input[name=expected-" + shop() + "]").val()).isEqualTo("14600");
        assertThat(ordered()).isZero();
    }

    @Test
    void an_invoice_is_asked_for_with_the_order() throws Exception {
        var title = new InvoiceTitle(InvoiceTitle.Kind.ORDINARY, "成都锦程机电", "91350100M000100Y43", "", "", "", "");
        var id = titles.add(wang.id(), title, true);
        var to = led(sent(buyNow("200"), "title", Ids.text(id)));
        var order = new ShopKey(bolts.shopId(), Ids.parse(to.split("/")[3]));
        assertThat(invoices.of(order).orElseThrow().title()).isEqualTo(title);
    }

    @Test
    void nobody_buys_from_their_own_shop() throws Exception {
        var own = new World.Staffed(factory.shop(), factory.owner());
        wang = own.owner();
        book.add(wang.id(), CHENGDU, true);
        var page = buyNow("200");
        assertThat(page.text()).contains("不能买自己店铺的商品");
        page(sent(page), 422);
        assertThat(ordered()).isZero();
    }

    private Document buyNow(String pieces) throws Exception {
        return page(get("/my/checkout/" + bolts.number()).queryParam("n", pieces), 200);
    }

    private String shop() {
        return factory.shop().number();
    }

    private int ordered() {
        return jdbc.sql("select count(*) from trade_order where buyer_person = ?")
                .param(wang.id())
                .query(Integer.class)
                .single();
    }

    private static MockHttpServletRequestBuilder sent(Document page, String... changed) {
        return sent(post("/my/checkout"), page, changed);
    }

    /** The form as the page holds it, but for these pairs of name and value. */
    private static MockHttpServletRequestBuilder sent(
            MockHttpServletRequestBuilder request, Document page, String... changed) {
        var form = (FormElement) page.selectFirst("#checkout");
        assertThat(form).isNotNull();
        var replaced = List.of(changed);
        form.formData().stream()
                .filter(each -> !each.key().equals("_csrf") && !replaced.contains(each.key()))
                .forEach(each -> request.param(each.key(), each.value()));
        for (int i = 0; i < changed.length; i += 2) request.param(changed[i], changed[i + 1]);
        return request;
    }
}
