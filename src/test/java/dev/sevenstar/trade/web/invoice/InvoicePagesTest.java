package dev.sevenstar.trade.web.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.identity.Role;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimTerms;
import dev.sevenstar.trade.claim.Evidence;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.claim.OpenClaim;
import dev.sevenstar.trade.invoice.InvoiceRequests;
import dev.sevenstar.trade.invoice.InvoiceTitle;
import dev.sevenstar.trade.invoice.InvoiceTitles;
import dev.sevenstar.trade.web.ABuyerBuys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@Tag("database")
class InvoicePagesTest extends ABuyerBuys {

    private static final String DIGITAL = "25512000000012345678";
    private static final InvoiceTitle TITLE =
            new InvoiceTitle(InvoiceTitle.Kind.ORDINARY, "成都锦程机电", "91350100M000100Y43", "", "", "", "");

    @Autowired
    InvoiceTitles titles;

    @Autowired
    InvoiceRequests requests;

    @Autowired
    OpenClaim open;

    @Autowired
    HandleClaim handle;

    @Autowired
    Jobsite jobs;

    @Autowired
    JdbcClient jdbc;

    ShopKey order;
    String here;
    String title;

    @BeforeEach
    void wang_asks_for_an_invoice() throws Exception {
        order = place.place(request(bolts, wang, 1_000, MethodCode.ESCROW, "616.00"));
        here = "/workbench/invoice-requests/" + order.number();
        title = Ids.text(titles.add(wang.id(), TITLE, true));
        led(asking());
    }

    private AbstractMockHttpServletRequestBuilder<?> asking() {
        return post("/my/orders/" + order.number() + "/invoice-request").param("title", title);
    }

    private Document desk(AbstractMockHttpServletRequestBuilder<?> request, int status) throws Exception {
        return Jsoup.parse(answer(request, factory.owner(), status).getContentAsString());
    }

    private static MockMultipartFile pdf() {
        return new MockMultipartFile(
                "files", "发票.pdf", "application/pdf", "%PDF-1.4\n1 0 obj\n%%EOF".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void it_waits_in_the_list_with_all_that_has_to_stand_on_it() throws Exception {
        var list = desk(get("/workbench/invoice-requests"), 200);
        assertThat(list.select("tbody tr").text()).contains("成都锦程机电", order.number(), "¥616.00");
        assertThat(desk(get(here), 200).select(".facts").text()).contains("91350100M000100Y43", "普通发票");
        assertThat(desk(get("/workbench/orders/" + order.number()), 200).select("a[href='" + here + "']"))
                .isNotEmpty();
        assertThat(desk(get("/workbench"), 200).text()).contains("1 张发票待开");
    }

    @Test
    void what_went_back_is_on_no_invoice() throws Exception {
        var chen = new Hand(Side.SELLER, factory.owner().id(), factory.owner().name());
        pay(order);
        orders.change(order, each -> each.ship(Map.of(1, 1_000), "SF", "SF1", chen, Times.now(clock)));
        var terms = new ClaimTerms(
                List.of(1),
                Money.parseYuan("16"),
                Money.ZERO,
                false,
                ClaimReason.AGREED_WITH_SELLER,
                "少了两件",
                Evidence.NONE);
        var claim = open.open(order, terms, "a-claim-" + order.number(), new Hand(Side.BUYER, wang.id(), wang.name()));
        handle.handle(claim, (each, now) -> each.accept("", chen, now));
        assertThat(desk(get("/workbench/invoice-requests"), 200)
                        .select("tbody tr")
                        .text())
                .contains("¥600.00");
        assertThat(desk(get(here), 200).select(".page-header").text()).contains("¥600.00");
    }

    @Test
    void a_digital_one_reaches_the_buyer_as_a_file() throws Exception {
        var sent = multipart(here + "/sending").file(pdf()).param("invoice", DIGITAL);
        desk(sent, 302);
        jobs.run();
        var mine = page(get("/my/orders/" + order.number()), 200);
        assertThat(mine.text()).contains("发票号码 " + DIGITAL);
        var file = mine.select("a[href^='/my/attachments/']").attr("href");
        answer(get(file), wang, 200);
        answer(get(file), world.buyer(), 404);
        assertThat(jdbc.sql("select subject from mail where recipient = :to")
                        .param("to", wang.email())
                        .query(String.class)
                        .list())
                .anyMatch(subject -> subject.contains("发票已开"));
        assertThat(desk(get("/workbench/invoice-requests"), 200).select("tbody tr"))
                .isEmpty();
        assertThat(desk(get("/workbench/invoice-requests?state=sent"), 200)
                        .select("tbody tr")
                        .text())
                .contains(DIGITAL);
    }

    @Test
    void one_on_paper_goes_by_post() throws Exception {
        desk(
                post(here + "/sending")
                        .param("invoice", "12345678")
                        .param("carrier", "sf")
                        .param("waybill", "SF1234567890123"),
                302);
        assertThat(page(get("/my/orders/" + order.number()), 200).text()).contains("顺丰", "SF1234567890123");
    }

    @Test
    void what_is_missing_is_said_and_nothing_typed_is_lost() throws Exception {
        var short_ = desk(post(here + "/sending").param("invoice", "123").param("waybill", "X"), 422);
        assertThat(short_.select("#invoice").attr("value")).isEqualTo("123");
        assertThat(short_.select("#waybill").attr("value")).isEqualTo("X");
        assertThat(desk(post(here + "/sending").param("invoice", DIGITAL), 422)
                        .select("#invoice-error")
                        .text())
                .contains("上传发票文件");
        assertThat(requests.of(order).orElseThrow().sent()).isNull();
    }

    @Test
    void a_sent_one_is_not_asked_for_anew_until_it_is_recalled() throws Exception {
        desk(multipart(here + "/sending").file(pdf()).param("invoice", DIGITAL), 302);
        led(asking());
        assertThat(requests.of(order).orElseThrow().sent()).isNotNull();
        desk(delete(here + "/sending"), 302);
        assertThat(requests.of(order).orElseThrow().sent()).isNull();
        assertThat(page(get("/my/orders/" + order.number()), 200).select("a[href^='/my/attachments/']"))
                .isEmpty();
        led(asking());
        assertThat(desk(get("/workbench/invoice-requests"), 200).select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void only_who_sees_to_money_answers_and_no_other_shop_sees_it() throws Exception {
        var warehouse = world.colleague(factory.shop(), Role.WAREHOUSE);
        assertThat(Jsoup.parse(answer(get(here), warehouse, 200).getContentAsString())
                        .select("form[action$='/sending']"))
                .isEmpty();
        answer(post(here + "/sending").param("invoice", DIGITAL), warehouse, 403);
        answer(get(here), world.dressMaker().owner(), 404);
    }
}
