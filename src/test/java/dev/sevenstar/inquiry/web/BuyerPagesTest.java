package dev.sevenstar.inquiry.web;

import static dev.sevenstar.support.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.sevenstar.identity.Person;
import dev.sevenstar.inquiry.Author;
import dev.sevenstar.inquiry.Inquiries;
import dev.sevenstar.inquiry.InquiryLinks;
import dev.sevenstar.inquiry.InquiryState;
import dev.sevenstar.inquiry.LostReason;
import dev.sevenstar.inquiry.MessageContent;
import dev.sevenstar.market.Goods;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

@HouseTest
class BuyerPagesTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n".getBytes();

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Inquiries inquiries;

    @Autowired
    InquiryLinks links;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    World.Staffed factory;
    Person wang;
    String listing;

    @BeforeEach
    void boltsAreOnSale() {
        factory = world.boltFactory();
        wang = world.buyer();
        var goods = Goods.in(house);
        listing = goods.online(factory.shop(), goods.bolts("304不锈钢外六角螺栓")).number();
    }

    private MockHttpServletResponse answer(
            AbstractMockHttpServletRequestBuilder<?> request, @Nullable Person who, int status) throws Exception {
        var as = who == null ? anonymous() : authentication(as(who));
        return mvc.perform(request.with(as).with(csrf()))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse();
    }

    private Document page(AbstractMockHttpServletRequestBuilder<?> request, @Nullable Person who, int status)
            throws Exception {
        return Jsoup.parse(answer(request, who, status).getContentAsString());
    }

    private MockMultipartHttpServletRequestBuilder ask(String quantity, String text) {
        var request = multipart("/listings/" + listing + "/inquiries");
        request.param("quantity", quantity).param("target", "0.38").param("text", text);
        request.param("requestKey", UUID.randomUUID().toString());
        return request;
    }

    private String asked(Person who, String text) throws Exception {
        return Objects.requireNonNull(answer(ask("20,000", text), who, 302).getRedirectedUrl());
    }

    private ShopKey key(String here) {
        return ShopKey.of(factory.shop().id(), here.substring(here.lastIndexOf('/') + 1));
    }

    private Author owner() {
        return Author.colleague(factory.owner().id(), factory.owner().name());
    }

    @Test
    void a_buyer_asks_with_quantity_and_price_and_reads_the_answer() throws Exception {
        var form = page(get("/listings/" + listing + "/inquiries/new").param("quantity", "500"), wang, 200);
        assertThat(form.select("#quantity").val()).isEqualTo("500");
        assertThat(form.select("#email")).isEmpty();
        var here = asked(wang, "能做到这个价吗？");
        inquiries.change(key(here), i -> i.reply(owner(), MessageContent.of("可以 0.39"), Times.now(clock)));
        assertThat(page(get("/my/inquiries"), wang, 200).select("a.unread").text())
                .contains("宁波恒固", "商家已回复");
        var thread = page(get(here), wang, 200);
        assertThat(thread.select(".thread").text()).contains("20,000 个 · 目标 ¥0.38", "能做到这个价吗？", "可以 0.39");
        assertThat(page(get("/my/inquiries"), wang, 200).select("a.unread")).isEmpty();
    }

    @Test
    void what_was_typed_comes_back_with_every_mistake() throws Exception {
        var request = ask("-5", "尺寸 M8×40？😀");
        request.param("wantedOn", "2020-01-01");
        request.param("region", "510000");
        var back = page(request, wang, 422);
        assertThat(back.select("#quantity").val()).isEqualTo("-5");
        assertThat(back.select("#text").text()).isEqualTo("尺寸 M8×40？😀");
        assertThat(back.select("#quantity-error, #wantedOn-error")).hasSize(2);
        assertThat(back.select("option[value=510000]").hasAttr("selected")).isTrue();
    }

    @Test
    void a_form_sent_twice_asks_once_and_takes_no_file_afterwards() throws Exception {
        var request = UUID.randomUUID().toString();
        var heres = new java.util.HashSet<String>();
        for (var time = 0; time < 2; time++) {
            var form = multipart("/listings/" + listing + "/inquiries");
            form.file(new MockMultipartFile("files", "图纸.pdf", "application/pdf", PDF));
            form.param("quantity", "100").param("text", "看图").param("requestKey", request);
            heres.add(Objects.requireNonNull(answer(form, wang, 302).getRedirectedUrl()));
        }
        assertThat(heres).hasSize(1);
        var late = multipart("/listings/" + listing + "/inquiries/files");
        late.file(new MockMultipartFile("files", "later.pdf", "application/pdf", PDF));
        page(late.param("requestKey", request), wang, 200);
        assertThat(page(get(heres.iterator().next()), wang, 200).text())
                .containsOnlyOnce("图纸.pdf")
                .doesNotContain("later.pdf");
    }

    @Test
    void files_are_kept_when_the_form_comes_back_and_read_by_both_sides_only() throws Exception {
        var request = UUID.randomUUID().toString();
        var first = multipart("/listings/" + listing + "/inquiries");
        first.file(new MockMultipartFile("files", "图纸.pdf", "application/pdf", PDF));
        first.param("quantity", "").param("text", "看图").param("requestKey", request);
        assertThat(page(first, wang, 422).select(".upload-list").text()).contains("图纸.pdf");
        var second = multipart("/listings/" + listing + "/inquiries");
        second.param("quantity", "100").param("text", "看图").param("requestKey", request);
        var here = Objects.requireNonNull(answer(second, wang, 302).getRedirectedUrl());
        var link = page(get(here), wang, 200).select(".files a").attr("href");
        assertThat(answer(get(link), wang, 200).getContentAsByteArray()).isEqualTo(PDF);
        answer(get(link.replace("/my/", "/workbench/")), factory.owner(), 200);
        answer(get(link), world.buyer(), 404);
        answer(get(link.replace("/my/", "/workbench/")), world.dressMaker().owner(), 404);
    }

    @Test
    void a_file_goes_up_while_the_question_is_written_and_can_be_left_out() throws Exception {
        var key = page(get("/listings/" + listing + "/inquiries/new"), wang, 200)
                .select("input[name=requestKey]")
                .val();
        var files = page(get("/listings/" + listing + "/inquiries/new"), wang, 200)
                .select(".upload")
                .attr("data-action")
                .replaceFirst("requestKey=.*", "requestKey=" + key);
        var line = page(up(files, "图纸.pdf", PDF), wang, 200).select("li.taken");
        assertThat(line.text()).contains("图纸.pdf");
        page(up(files, "报价.pdf", PDF), wang, 200);
        assertThat(page(up(files, "图.jpg", "<html><script>".getBytes()), null, 200)
                        .select("li.problem"))
                .isNotEmpty();
        var question = multipart("/listings/" + listing + "/inquiries");
        question.param("quantity", "100").param("text", "看图").param("requestKey", key);
        question.param("drop", line.select("input[name=drop]").val());
        var here = Objects.requireNonNull(answer(question, wang, 302).getRedirectedUrl());
        assertThat(page(get(here), wang, 200).select(".thread .files a").eachText())
                .singleElement()
                .asString()
                .contains("报价.pdf");
        var sent = multipart(here + "/messages");
        sent.param("text", "漏了").param("requestKey", key);
        sent.param(
                "drop",
                page(get(here), wang, 200)
                        .select(".thread .files a")
                        .attr("href")
                        .replaceFirst(".*/", ""));
        answer(sent, wang, 302);
        assertThat(page(get(here), wang, 200).select(".thread .files a"))
                .as("what went out stays")
                .hasSize(1);
        answer(up(here + "/files?requestKey=" + key, "图纸.pdf", PDF), world.buyer(), 404);
    }

    private MockMultipartHttpServletRequestBuilder up(String address, String name, byte[] bytes) {
        var request = multipart(address);
        request.file(new MockMultipartFile("files", name, "application/octet-stream", bytes));
        return request;
    }

    @Test
    void who_writes_too_often_keeps_what_was_typed() throws Exception {
        var here = asked(wang, "有货吗");
        for (var n = 0; n < 120; n++)
            answer(
                    post(here + "/messages")
                            .param("text", "催 " + n)
                            .param("requestKey", UUID.randomUUID().toString()),
                    wang,
                    302);
        var late = post(here + "/messages")
                .param("text", "最后一句")
                .param("requestKey", UUID.randomUUID().toString());
        var page = page(late, wang, 429);
        assertThat(page.select("#reply-text").text()).isEqualTo("最后一句");
        assertThat(page.select("#reply-problem").text()).contains("分钟");
    }

    @Test
    void every_script_of_the_world_comes_through_and_too_much_comes_back() throws Exception {
        var odd = "𠮷野家 😀 مرحبا ‏שלום ﷽ M8×40 ​​ <b>粗</b> {0} '' \u0000".replace("\u0000", "");
        var here = asked(wang, odd);
        assertThat(page(get(here), wang, 200).select(".thread .said").text())
                .contains("𠮷野家 😀 مرحبا", "<b>粗</b> {0} ''");
        var long_ = "字".repeat(10_000);
        var back = page(ask("100", long_), wang, 422);
        assertThat(back.select("#text").text()).isEqualTo(long_);
        assertThat(back.select("#text-error")).isNotEmpty();
    }

    @Test
    void a_script_is_no_attachment() throws Exception {
        var request = ask("100", "看图");
        request.file(new MockMultipartFile("files", "图.jpg", "image/jpeg", "<html><script>".getBytes()));
        assertThat(page(request, wang, 422).select("#text-error")).isNotEmpty();
    }

    @Test
    void a_visitor_is_heard_after_confirming_and_goes_on_by_the_link() throws Exception {
        var address = "zhou" + Ids.next() + "@example.test";
        var request = ask("100", "有货吗");
        request.param("name", "周").param("email", address);
        assertThat(answer(request, null, 302).getRedirectedUrl()).endsWith("/inquiries/sent");
        assertThat(page(get("/workbench/inquiries"), factory.owner(), 200).select("tbody tr"))
                .isEmpty();
        var letter = jdbc.sql("select body from mail where recipient = :to")
                .param("to", address)
                .query(String.class)
                .single();
        var here = letter.replaceAll("(?s).*(/inquiries/[\\w-]+).*", "$1");
        assertThat(page(get(here), null, 200).select("form[action$=confirmation]"))
                .isNotEmpty();
        answer(
                post(here + "/messages")
                        .param("text", "急")
                        .param("requestKey", UUID.randomUUID().toString()),
                null,
                404);
        answer(post(here + "/confirmation"), null, 302);
        assertThat(page(get("/workbench/inquiries"), factory.owner(), 200)
                        .select("tbody tr")
                        .text())
                .contains("周", "有货吗");
        answer(
                post(here + "/messages")
                        .param("text", "急")
                        .param("requestKey", UUID.randomUUID().toString()),
                null,
                302);
        assertThat(page(get(here), null, 200).select(".thread").text()).contains("急");
        answer(get(here + "x"), null, 404);
        answer(post("/inquiries/none/confirmation"), null, 404);
    }

    @Test
    void a_visitor_without_name_or_address_is_asked_for_them() throws Exception {
        var request = ask("100", "有货吗");
        request.param("email", "zhou@").param("mobile", "12");
        var back = page(request, null, 422);
        assertThat(back.select("#name-error, #email-error, #mobile-error")).hasSize(3);
        assertThat(back.select("#email").val()).isEqualTo("zhou@");
    }

    @Test
    void notes_reasons_and_contact_stay_where_they_belong() throws Exception {
        var here = asked(wang, "能做到这个价吗？");
        var key = key(here);
        inquiries.change(key, i -> i.note(owner(), MessageContent.of("底价 0.36"), Times.now(clock)));
        inquiries.change(key, i -> i.lose(LostReason.PRICE, "抠门", owner(), Times.now(clock)));
        var secret = "/inquiries/" + links.make(key);
        for (var seen : new String[] {
            answer(get(here), wang, 200).getContentAsString(),
            answer(get(secret), null, 200).getContentAsString(),
            answer(get("/my/inquiries"), wang, 200).getContentAsString()
        }) assertThat(seen).doesNotContain("底价", "抠门", "未成交", "价格");
        var shop = answer(get("/workbench/inquiries/" + key.number()), factory.owner(), 200)
                .getContentAsString();
        assertThat(shop).doesNotContain(Objects.requireNonNull(wang.email())).contains("底价 0.36");
    }

    @Test
    void contact_is_shown_once_the_buyer_wants_it() throws Exception {
        var request = ask("100", "请打给我");
        request.param("contactShared", "true");
        var here = Objects.requireNonNull(answer(request, wang, 302).getRedirectedUrl());
        var shop = page(get("/workbench/inquiries/" + key(here).number()), factory.owner(), 200);
        assertThat(shop.text()).contains(Objects.requireNonNull(wang.email()));
    }

    @Test
    void another_buyer_finds_nothing() throws Exception {
        var here = asked(wang, "能做到这个价吗？");
        var other = world.buyer();
        answer(get(here), other, 404);
        answer(
                post(here + "/messages")
                        .param("text", "偷看")
                        .param("requestKey", UUID.randomUUID().toString()),
                other,
                404);
        answer(post(here + "/closure"), other, 404);
        assertThat(page(get("/my/inquiries"), other, 200).text()).doesNotContain("能做到这个价吗？");
    }

    @Test
    void the_buyer_closes_and_takes_it_up_again() throws Exception {
        var here = asked(wang, "能做到这个价吗？");
        answer(post(here + "/closure"), wang, 302);
        assertThat(inquiries.get(key(here)).state()).isEqualTo(InquiryState.CLOSED);
        answer(delete(here + "/closure"), wang, 302);
        assertThat(inquiries.get(key(here)).state()).isEqualTo(InquiryState.NEW);
    }

    @Test
    void who_asks_too_often_waits_and_keeps_what_was_typed() throws Exception {
        for (var n = 0; n < 20; n++) answer(ask("100", "第 " + n + " 次"), wang, 302);
        var back = page(ask("100", "第 21 次"), wang, 429);
        assertThat(back.select("#text").text()).isEqualTo("第 21 次");
        assertThat(back.select("[role=alert]").text()).contains("分钟后");
    }

    @Test
    void what_is_off_the_shelf_or_never_was_cannot_be_asked_about() throws Exception {
        var goods = Goods.in(house);
        goods.withdraw(ShopKey.of(factory.shop().id(), listing));
        assertThat(answer(get("/listings/" + listing + "/inquiries/new"), wang, 302)
                        .getRedirectedUrl())
                .isEqualTo("/listings/" + listing);
        answer(ask("100", "还有吗"), wang, 404);
    }
}
