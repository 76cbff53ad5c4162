package dev.sevenstar.campaign.web.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.World;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HouseTest
@Tag("database")
class CampaignsControllerTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    Person promoter;

    @BeforeEach
    void sit() {
        promoter = world.staff(StaffRole.PROMOTER);
    }

    @Test
    void a_great_promotion_begins_from_its_template_and_lies_among_the_drafts() throws Exception {
        var form = page(get("/admin/campaigns/new?from=autumn-2031"), 200);
        assertThat(form.select("[name=title]").val()).isEqualTo("2031 9.20 大促");
        assertThat(form.select("[name=liveFrom]").val()).isEqualTo("2031-09-20T00:00");
        assertThat(form.select("[name=ratio]").val()).isEqualTo("90");
        assertThat(form.select("[name=conditions][value=stars]").hasAttr("checked"))
                .isTrue();
        assertThat(form.select("[name='limits[dispute-rate]']").val()).isEqualTo("1");
        var address = led(send(filled(form, post("/admin/campaigns"))));
        var show = page(get(address), 200);
        assertThat(show.select("h1").text()).contains("2031 9.20 大促", "草稿");
        assertThat(show.text()).contains("近 90 天纠纷率不高于 1%", "付款后 48 小时内发货", "活动价不高于近 30 天最低价（成交价或标价）的 90%");
        assertThat(page(get("/admin/campaigns?state=DRAFT"), 200)
                        .select("td.lead a")
                        .eachAttr("href"))
                .contains(address);
        assertThat(page(get("/admin/campaigns?state=PUBLISHED"), 200)
                        .select("td.lead a")
                        .eachAttr("href"))
                .doesNotContain(address);
    }

    @Test
    void what_cannot_be_is_said_at_its_field_and_stays_typed() throws Exception {
        var form = page(get("/admin/campaigns/new?from=spring-2031"), 200);
        form.select("[name=liveFrom]").val("2031-03-01T00:00");
        form.select("[name='limits[stars]']").val("9");
        form.select("[name=ratio]").val("abc");
        form.select("[name=title]").val("春季大促");
        var again = page(send(filled(form, post("/admin/campaigns"))), 422);
        assertThat(again.select("[name=liveFrom]").val()).isEqualTo("2031-03-01T00:00");
        assertThat(again.select("#liveFrom-error").text()).isEqualTo("开卖不能早于预热开始");
        assertThat(again.select("[name='limits[stars]']").val()).isEqualTo("9");
        assertThat(again.select("#stars-error").text()).isEqualTo("请填写 0 到 7 的数");
        assertThat(again.select("[name=ratio]").val()).isEqualTo("abc");
        assertThat(again.select("#ratio-error").text()).contains("0.01");
        assertThat(again.select("[name=title]").val()).isEqualTo("春季大促");
    }

    @Test
    void of_two_who_write_the_second_sees_both_versions() throws Exception {
        var address = begun();
        var mine = page(get(address + "/edit"), 200);
        var theirs = page(get(address + "/edit"), 200);
        theirs.select("[name=title]").val("他们的活动");
        assertThat(led(send(filled(theirs, put(address))))).isEqualTo(address);
        mine.select("[name=title]").val("我的活动");
        var both = page(send(filled(mine, put(address))), 409);
        assertThat(both.select(".alert").text()).contains("他们的活动");
        assertThat(both.select("[name=title]").val()).isEqualTo("我的活动");
        assertThat(led(send(filled(both, put(address))))).isEqualTo(address);
        assertThat(page(get(address), 200).select("h1").text()).contains("我的活动");
    }

    @Test
    void it_is_published_and_cancelled_with_a_reason_and_copied_to_the_next_year() throws Exception {
        var address = begun();
        assertThat(led(send(post(address + "/publication")))).isEqualTo(address);
        var published = page(get(address), 200);
        assertThat(published.select("h1 .badge").text()).isEqualTo("未开始");
        assertThat(published.select("form[action$=publication]")).isEmpty();
        send(post(address + "/cancellation").param("reason", ""));
        assertThat(page(get(address), 200).select("h1 .badge").text()).isEqualTo("未开始");
        send(post(address + "/cancellation").param("reason", "供应商停产"));
        var cancelled = page(get(address), 200);
        assertThat(cancelled.select("h1 .badge").text()).isEqualTo("已取消");
        assertThat(cancelled.select(".alert").text()).contains("供应商停产");
        var copy = led(send(post(address + "/copy")));
        assertThat(page(get(copy), 200).select("[name=liveFrom]").val()).isEqualTo("2032-06-28T00:00");
    }

    @Test
    void a_draft_is_looked_at_as_a_shop_would_see_it_and_tried_on_one() throws Exception {
        var address = begun();
        var preview = page(get(address + "/preview"), 200);
        assertThat(preview.select("main").text()).contains("2031 6.28 大促", "近 90 天纠纷率不高于 1%");
        assertThat(preview.select("main form")).isEmpty();
        var factory = world.boltFactory();
        var trial = page(get(address + "?shop=" + Ids.text(factory.shop().id())), 200);
        assertThat(trial.select("#trial").text()).contains(factory.shop().name(), "差", "暂无数据");
        assertThat(page(get(address + "?shop=0000000000000"), 200)
                        .select("#trial")
                        .text())
                .contains("没有这家店铺");
        assertThat(led(send(post(address + "/count")))).isEqualTo(address);
    }

    @Test
    void a_draft_is_thrown_away_and_nothing_else() throws Exception {
        var draft = begun();
        send(delete(draft));
        page(get(draft), 404);
        var published = begun();
        send(post(published + "/publication"));
        page(delete(published), 404);
        page(get(published), 200);
    }

    @Test
    void it_is_for_those_who_run_campaigns() throws Exception {
        promoter = world.staff(StaffRole.EDITOR);
        assertThat(send(get("/admin/campaigns")).getResponse().getStatus()).isEqualTo(403);
    }

    private String begun() throws Exception {
        var form = page(get("/admin/campaigns/new?from=midyear-2031"), 200);
        return led(send(filled(form, post("/admin/campaigns"))));
    }

    /** What a browser sends of the form. */
    private static MockHttpServletRequestBuilder filled(Document page, MockHttpServletRequestBuilder request) {
        var form = (FormElement)
                Objects.requireNonNull(page.select("main form.stack-l").first());
        for (var field : form.formData()) if (!field.key().startsWith("_")) request.param(field.key(), field.value());
        return request;
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(authentication(World.as(promoter)))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn();
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return page(send(request), status);
    }

    private static Document page(MvcResult result, int status) throws Exception {
        assertThat(result.getResponse().getStatus()).isEqualTo(status);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private static String led(MvcResult result) {
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }
}
