package dev.sevenstar.inquiry.web;

import static dev.sevenstar.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.inquiry.Ask;
import dev.sevenstar.inquiry.AskShop;
import dev.sevenstar.inquiry.Asker;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.inquiry.Subject;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
class InboxPagesTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    AskShop askShop;

    @Autowired
    Inquiries inquiries;

    World.Staffed factory;
    Person li;
    ShopKey key;
    String here;

    @BeforeEach
    void wangAsks() {
        factory = world.boltFactory();
        li = world.colleague(factory.shop(), Role.SERVICE);
        key = ask("王程", "能做到这个价吗？");
        here = "/workbench/inquiries/" + key.number();
    }

    private ShopKey ask(String name, String text) {
        var person = world.person(name);
        var asker = Asker.person(person.id(), name, "成都锦程机电", "", "510100", Locale.SIMPLIFIED_CHINESE);
        var bolts = new Subject(Ids.next(), "304不锈钢外六角螺栓", null, "件", 100, "≥100 ¥0.42");
        var ask = Ask.of(20_000, Money.parseYuan("0.38"));
        return askShop.ask(factory.shop().id(), bolts, asker, ask, MessageContent.of(text));
    }

    private Document page(MockHttpServletRequestBuilder request, Person who, int status) throws Exception {
        var answer = mvc.perform(request.with(authentication(as(who))).with(csrf()))
                .andExpect(status().is(status))
                .andReturn();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private MockHttpServletRequestBuilder reply(String text, String seen) {
        return post(here + "/replies")
                .param("text", text)
                .param("seen", seen)
                .param("requestKey", UUID.randomUUID().toString());
    }

    private String seen() throws Exception {
        return page(get(here), li, 200).select("input[name=seen]").attr("value");
    }

    @Test
    void the_inbox_names_buyer_goods_and_wait() throws Exception {
        var row = page(get("/workbench/inquiries"), li, 200).select("tbody tr").first();
        assertThat(row).isNotNull();
        assertThat(row.text()).contains("王程", "成都锦程机电", "304不锈钢", "20,000 件 · 目标 ¥0.38", "已等", "新询盘");
        assertThat(row.hasClass("unread")).isTrue();
    }

    @Test
    void opening_it_reads_it() throws Exception {
        page(get(here), li, 200);
        assertThat(page(get("/workbench/inquiries"), li, 200).select("tr.unread"))
                .isEmpty();
    }

    @Test
    void lists_and_threads_are_calm() throws Exception {
        for (var n = 0; n < 30; n++) ask("买家 " + n, "第 " + n + " 条");
        page(get("/workbench/inquiries"), li, 200);
        page(get(here), li, 200);
        Statements.forget();
        page(get("/workbench/inquiries"), li, 200);
        assertThat(statements()).hasSizeLessThanOrEqualTo(4);
        Statements.forget();
        page(get(here), li, 200);
        assertThat(statements()).hasSizeLessThanOrEqualTo(7);
    }

    /** Besides the one that reads the session. */
    private static List<String> statements() {
        return Statements.seen().stream()
                .filter(sql -> !sql.contains("SPRING_SESSION"))
                .toList();
    }

    @Test
    void the_inbox_is_paged() throws Exception {
        for (var n = 0; n < 30; n++) ask("买家 " + n, "第 " + n + " 条");
        var first = page(get("/workbench/inquiries"), li, 200);
        assertThat(first.select("tbody tr")).hasSize(25);
        var next = first.select("a[rel=next]").attr("href");
        assertThat(page(get(next), li, 200).select("tbody tr")).hasSize(6);
    }

    @Test
    void a_reply_goes_out_once_however_often_it_is_sent() throws Exception {
        var request = UUID.randomUUID().toString();
        for (var n = 0; n < 2; n++)
            mvc.perform(post(here + "/replies")
                            .param("text", "可以，含税")
                            .param("seen", "")
                            .param("requestKey", request)
                            .with(authentication(as(li)))
                            .with(csrf()))
                    .andExpect(redirectedUrl(here + "#latest"));
        assertThat(page(get(here), li, 200).select(".thread .ours")).hasSize(1);
    }

    @Test
    void the_palette_finds_it_by_number_and_words_also_when_it_is_over() throws Exception {
        page(post(here + "/outcome").param("kind", "CLOSED"), li, 302);
        for (var typed : new String[] {key.number(), "锦程", "外六角"})
            assertThat(page(get("/workbench/palette").param("q", typed), li, 200)
                            .select("a[href=" + here + "]"))
                    .as(typed)
                    .hasSize(1);
        assertThat(page(
                                get("/workbench/palette").param("q", key.number()),
                                world.dressMaker().owner(),
                                200)
                        .select("a[href=" + here + "]"))
                .isEmpty();
    }

    @Test
    void a_quote_waits_for_the_buyer() throws Exception {
        assertThat(page(get(here), li, 200).select("input[name=quoted]")).hasSize(1);
        page(reply("0.39 含税", seen()).param("quoted", "true"), li, 302);
        assertThat(inquiries.get(key).state()).isEqualTo(InquiryState.QUOTED);
        assertThat(page(get("/workbench/inquiries?state=quoted"), li, 200)
                        .select("tbody tr")
                        .text())
                .contains("已报价", "0.39 含税");
        assertThat(page(get(here), li, 200).select("input[name=quoted]")).isEmpty();
    }

    @Test
    void a_reply_that_crosses_a_colleagues_is_shown_again_and_kept() throws Exception {
        var seen = seen();
        page(reply("我来答：0.39", ""), factory.owner(), 302);
        var crossed = page(reply("我来答：0.40", seen), li, 422);
        assertThat(crossed.select("#reply-text").text()).isEqualTo("我来答：0.40");
        assertThat(crossed.select(".thread").text()).contains("0.39");
        assertThat(crossed.select("input[name=anyway]")).isNotEmpty();
        page(reply("我来答：0.40", seen).param("anyway", "true"), li, 302);
        assertThat(page(get(here), li, 200).select(".thread .ours")).hasSize(2);
    }

    @Test
    void an_empty_or_endless_reply_comes_back() throws Exception {
        assertThat(page(reply("  ", ""), li, 422).select("#reply-problem")).isNotEmpty();
        var endless = "好".repeat(2001);
        assertThat(page(reply(endless, ""), li, 422).select("#reply-text").text())
                .isEqualTo(endless);
    }

    @Test
    void it_is_lost_for_a_reason_and_reopened() throws Exception {
        page(post(here + "/outcome").param("kind", "LOST"), li, 302);
        assertThat(inquiries.get(key).state()).isEqualTo(InquiryState.NEW);
        page(
                post(here + "/outcome")
                        .param("kind", "LOST")
                        .param("reason", "PRICE")
                        .param("detail", "贵 2 分"),
                li,
                302);
        assertThat(inquiries.get(key).state()).isEqualTo(InquiryState.LOST);
        assertThat(page(get(here), li, 200).select(".thread").text()).contains("价格 · 贵 2 分");
        page(delete(here + "/outcome"), li, 302);
        assertThat(inquiries.get(key).state()).isEqualTo(InquiryState.NEW);
    }

    @Test
    void it_is_given_to_a_colleague_but_not_to_a_stranger() throws Exception {
        page(post(here + "/assignment").param("colleague", Ids.text(li.id())), factory.owner(), 302);
        assertThat(inquiries.get(key).assigneeId()).isEqualTo(li.id());
        var stranger = world.dressMaker().owner();
        page(post(here + "/assignment").param("colleague", Ids.text(stranger.id())), li, 404);
        page(post(here + "/assignment").param("colleague", ""), li, 302);
        assertThat(inquiries.get(key).assigneeId()).isZero();
    }

    @Test
    void several_are_closed_after_a_look() throws Exception {
        var other = ask("赵", "在吗");
        var look = page(
                get("/workbench/inquiry-batches/new")
                        .param("act", "CLOSE")
                        .param("number", key.number(), other.number()),
                li,
                200);
        assertThat(look.select(".rows li")).hasSize(2);
        page(
                post("/workbench/inquiry-batches").param("act", "CLOSE").param("number", key.number(), other.number()),
                li,
                302);
        assertThat(inquiries.get(other).state()).isEqualTo(InquiryState.CLOSED);
    }

    @Test
    void another_shop_finds_nothing_and_the_warehouse_may_not() throws Exception {
        var stranger = world.dressMaker().owner();
        page(get(here), stranger, 404);
        page(reply("偷看", ""), stranger, 404);
        page(post(here + "/outcome").param("kind", "CLOSED"), stranger, 404);
        page(post(here + "/notes").param("text", "偷看").param("requestKey", "x"), stranger, 404);
        page(get("/workbench/inquiries"), world.colleague(factory.shop(), Role.WAREHOUSE), 403);
    }

    @Test
    void a_quick_reply_is_filled_with_this_inquiry() throws Exception {
        page(post("/workbench/quick-replies").param("title", "报价").param("body", "{买家}您好，{商品} {阶梯价}"), li, 302);
        var link = page(get(here), li, 200).select(".menu-list a[data-text]").first();
        assertThat(link).isNotNull();
        assertThat(link.attr("data-text")).isEqualTo("王程您好，304不锈钢外六角螺栓 ≥100 ¥0.42");
        var filled = page(get(link.attr("href").replace("#reply", "")), li, 200);
        assertThat(filled.select("#reply-text").text()).isEqualTo(link.attr("data-text"));
        assertThat(page(post("/workbench/quick-replies").param("title", "").param("body", "保留"), li, 422)
                        .select("#body")
                        .text())
                .isEqualTo("保留");
    }
}
