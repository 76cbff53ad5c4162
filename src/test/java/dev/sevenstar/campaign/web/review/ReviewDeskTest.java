package dev.sevenstar.campaign.web.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.campaign.APromotion;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The staff look at what shops bring, and say something to it. */
@Tag("database")
class ReviewDeskTest extends APromotion {

    @Autowired
    MockMvc mvc;

    @Autowired
    Jobsite jobsite;

    @Autowired
    JdbcClient jdbc;

    Person qin;
    Campaign campaign;
    String desk;

    @BeforeEach
    void sit() {
        qin = world.staff(StaffRole.PROMOTER);
        campaign = open(2, "能否提前备货？");
        desk = "/admin/campaigns/" + campaign.number() + "/review";
    }

    @Test
    void the_facts_of_what_waits_lie_side_by_side_the_first_to_come_first() throws Exception {
        var first = bring(campaign);
        var second = bring(campaign);
        var page = page(get(desk));
        assertThat(page.select("[name=pick]").eachAttr("value")).containsExactly(pick(first), pick(second));
        var row = Objects.requireNonNull(page.selectFirst(".review-entry"));
        assertThat(row.text())
                .contains("六角螺栓", "¥0.68", "¥0.60", "低 11%", "¥0.59", "¥0.50", "留出 500 件，占库存 5,000 的 10%");
        assertThat(row.text()).contains("能否提前备货？ 能", "提交于");
        assertThat(row.select("img").attr("src")).isNotEmpty();
        assertThat(row.select("a").eachAttr("href"))
                .contains("/listings/" + first.number(), "/admin/shops/" + Ids.text(first.shopId()));
        assertThat(page.select(".review-meter").text()).contains("0 / 2", "等待审核2");
        assertThat(page(get("/admin/campaigns/" + campaign.number()))
                        .select("a[href$=review]")
                        .text())
                .contains("审核报名 2");
    }

    @Test
    void what_is_ticked_is_decided_each_by_itself_and_what_could_not_be_says_why() throws Exception {
        var brought = List.of(bring(campaign), bring(campaign), bring(campaign));
        var said = decide("APPROVE", "", brought);
        var after = followed(said);
        assertThat(after.select(".flash").text()).contains("已通过 2 个商品，1 个没有通过成");
        assertThat(after.select(".alert.warning").text()).contains("六角螺栓：商家名额已满");
        assertThat(after.select(".review-meter").text()).contains("2 / 2", "已通过商品2", "等待审核1");
        assertThat(brought)
                .extracting(each -> entryOf(each).state())
                .containsExactly(EntryState.APPROVED, EntryState.APPROVED, EntryState.SUBMITTED);
        var undo = after.select("form:has([name=act][value=UNDO]) [name=pick]").eachAttr("value");
        assertThat(undo).containsExactly(pick(brought.get(0)), pick(brought.get(1)));
    }

    @Test
    void a_decision_is_unsaid_within_five_minutes_and_not_later() throws Exception {
        var bolts = bring(campaign);
        send(post(desk + "/decisions").param("act", "APPROVE").param("only", pick(bolts)));
        assertThat(left(bolts)).isEqualTo(STOCK - SHARE);
        var approved = page(get(desk + "?view=approved"));
        assertThat(approved.select(".review-act button").eachText()).containsExactly("撤销");
        assertThat(approved.text()).contains("占库存 5,000 的 10%");
        decide("UNDO", "", List.of(bolts));
        assertThat(entryOf(bolts).state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(left(bolts)).isEqualTo(STOCK);
        assertThat(page(get(desk)).select(".review-meter").text()).contains("0 / 2", "已通过商品0");
        decide("APPROVE", "", List.of(bolts));
        clock.forward(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(page(get(desk + "?view=approved")).select(".review-act button"))
                .isEmpty();
        assertThat(followed(decide("UNDO", "", List.of(bolts))).text()).contains("超过 5 分钟，不能撤销");
        assertThat(entryOf(bolts).state()).isEqualTo(EntryState.APPROVED);
    }

    @Test
    void whoever_returns_or_rejects_says_why_and_nothing_typed_is_lost() throws Exception {
        var bolts = bring(campaign);
        var again = decide("RETURN", " ", List.of(bolts));
        assertThat(again.getResponse().getStatus()).isEqualTo(422);
        var page = Jsoup.parse(again.getResponse().getContentAsString());
        assertThat(page.select("#reason-error").text()).contains("请写明原因");
        assertThat(page.select("[name=pick]").hasAttr("checked")).isTrue();
        assertThat(decide("RETURN", "太".repeat(301), List.of(bolts))
                        .getResponse()
                        .getContentAsString())
                .contains("太太太");
        decide("RETURN", "主图模糊", List.of(bolts));
        assertThat(entryOf(bolts).reason()).isEqualTo("主图模糊");
        assertThat(page(get(desk + "?view=returned")).text()).contains("原因：主图模糊");
        decide("UNDO", "", List.of(bolts));
        send(post(desk + "/decisions")
                .param("act", "REJECT")
                .param("pick", pick(bolts))
                .param("preset", "与本店其他报名商品重复"));
        assertThat(entryOf(bolts).reason()).isEqualTo("与本店其他报名商品重复");
        bring(campaign);
        assertThat(page(get(desk)).select("[name=preset] option").eachText()).hasSizeGreaterThan(5);
    }

    @Test
    void what_one_has_taken_the_others_do_not_see_until_it_is_given_back_or_half_an_hour_is_over() throws Exception {
        var first = bring(campaign);
        var second = bring(campaign);
        var colleague = world.staff(StaffRole.PROMOTER);
        send(post(desk + "/assignments").param("pick", pick(first)));
        assertThat(picks(page(get(desk + "?view=mine")))).containsExactly(pick(first));
        assertThat(picks(page(colleague, get(desk)))).containsExactly(pick(second));
        assertThat(page(colleague, get(desk + "?view=all")).text()).contains(qin.name() + " 正在看");
        send(colleague, post(desk + "/assignments").param("pick", pick(first)));
        assertThat(picks(page(colleague, get(desk + "?view=mine")))).isEmpty();
        send(colleague, post(desk + "/assignments"));
        assertThat(picks(page(colleague, get(desk + "?view=mine")))).containsExactly(pick(second));
        assertThat(picks(page(get(desk)))).containsExactly(pick(first));
        send(delete(desk + "/assignments").param("pick", pick(first)));
        assertThat(picks(page(colleague, get(desk)))).containsExactly(pick(first), pick(second));
        clock.forward(Duration.ofMinutes(31));
        send(post(desk + "/assignments").param("pick", pick(second)));
        assertThat(picks(page(get(desk + "?view=mine")))).containsExactly(pick(second));
        decide("APPROVE", "", List.of(second));
        assertThat(jdbc.sql("select count(*) from campaign_assignment where campaign_id = :id")
                        .param("id", campaign.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_shop_that_asks_to_leave_is_let_go_or_kept() throws Exception {
        var factory = world.boltFactory();
        var one = bring(campaign, factory);
        var other = bring(campaign, factory);
        decide("APPROVE", "", List.of(one, other));
        for (var each : List.of(one, other))
            registrations.change(
                    each.shopId(), campaign.id(), r -> r.withdraw(each.id(), "缺货", campaign.stage(clock.instant())));
        var leaving = page(get(desk + "?view=leaving"));
        assertThat(leaving.select(".review-entry").text()).contains("原因：缺货");
        assertThat(leaving.select(".review-act button").eachText()).containsExactly("不同意", "同意撤回", "不同意", "同意撤回");
        decide("RELEASE", "", List.of(one));
        decide("KEEP", "", List.of(other));
        assertThat(entryOf(one).state()).isEqualTo(EntryState.WITHDRAWN);
        assertThat(entryOf(other).state()).isEqualTo(EntryState.APPROVED);
        assertThat(left(one)).isEqualTo(STOCK);
        assertThat(left(other)).isEqualTo(STOCK - SHARE);
        assertThat(page(get(desk)).select(".review-meter").text()).contains("1 / 2", "已通过商品1");
        assertThat(notices(factory)).contains("campaign.notice.released", "campaign.notice.kept");
    }

    @Test
    void a_shop_hears_once_of_all_that_was_decided_and_only_when_it_can_no_longer_be_unsaid() throws Exception {
        var factory = world.boltFactory();
        var brought = List.of(bring(campaign, factory), bring(campaign, factory), bring(campaign, factory));
        decide("APPROVE", "", brought.subList(0, 1));
        decide("RETURN", "主图模糊", brought.subList(1, 2));
        decide("REJECT", "与活动不符", brought.subList(2, 3));
        decide("UNDO", "", brought.subList(2, 3));
        clock.forward(Duration.ofMinutes(5));
        jobsite.run();
        assertThat(notices(factory)).isEmpty();
        clock.forward(Duration.ofMinutes(6));
        jobsite.run();
        assertThat(notices(factory)).containsExactly("campaign.notice.decided");
        var letters = letters(factory);
        assertThat(letters).hasSize(1);
        assertThat(letters.get(0)).contains("2 个商品审核完成", "六角螺栓 · 已通过", "退回修改 · 主图模糊");
        clock.forward(Duration.ofMinutes(11));
        jobsite.run();
        assertThat(letters(factory)).hasSize(1);
        var audit = jdbc.sql("select action from audit_entry where shop_id = :shop and action like 'campaign.entry-%'")
                .param("shop", factory.shop().id())
                .query(String.class)
                .list();
        assertThat(audit)
                .containsExactlyInAnyOrder(
                        "campaign.entry-approved",
                        "campaign.entry-returned",
                        "campaign.entry-rejected",
                        "campaign.entry-undone");
    }

    @Test
    void however_many_wait_the_statements_are_the_same() throws Exception {
        var one = new ArrayList<String>();
        bring(campaign);
        page(get(desk));
        one.addAll(statements());
        var factory = world.boltFactory();
        for (int i = 0; i < 4; i++) bring(campaign, factory);
        bring(campaign);
        assertThat(statements()).hasSameSizeAs(one);
    }

    @Test
    void it_is_for_those_who_run_campaigns_and_not_of_a_draft() throws Exception {
        assertThat(send(world.staff(StaffRole.EDITOR), get(desk)).getResponse().getStatus())
                .isEqualTo(403);
        var draft = run.copy(campaign.id());
        assertThat(send(get("/admin/campaigns/" + draft.number() + "/review"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Override
    protected ShopKey bring(Campaign of, World.Staffed factory) {
        clock.forward(Duration.ofSeconds(1));
        return super.bring(of, factory);
    }

    private Entry entryOf(ShopKey bolts) {
        return registrations.get(bolts.shopId(), campaign.id()).entry(bolts.id());
    }

    private List<String> statements() throws Exception {
        Statements.forget();
        page(get(desk));
        return Statements.seen().stream()
                .filter(sql -> !sql.contains("SPRING_SESSION") && !sql.contains("catalog_stamp"))
                .toList();
    }

    private List<String> notices(World.Staffed factory) {
        return jdbc.sql("select message_key from notification where shop_id = :shop and message_key like 'campaign.%'")
                .param("shop", factory.shop().id())
                .query(String.class)
                .list();
    }

    private List<String> letters(World.Staffed factory) {
        return jdbc.sql("select body from mail where recipient = :to and body like '%审核完成%'")
                .param("to", factory.owner().email())
                .query(String.class)
                .list();
    }

    private MvcResult decide(String act, String reason, List<ShopKey> listings) throws Exception {
        return send(post(desk + "/decisions")
                .param("act", act)
                .param("reason", reason)
                .param("pick", listings.stream().map(ReviewDeskTest::pick).toArray(String[]::new)));
    }

    private static String pick(ShopKey listing) {
        return Ids.text(listing.shopId()) + "-" + listing.number();
    }

    private static List<String> picks(Document page) {
        return page.select("[name=pick]").eachAttr("value");
    }

    /** The page a browser goes to next. */
    private Document followed(MvcResult said) throws Exception {
        var address = Objects.requireNonNull(said.getResponse().getRedirectedUrl());
        return page(get(address).cookie(said.getResponse().getCookies()));
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return page(qin, request);
    }

    private Document page(Person person, MockHttpServletRequestBuilder request) throws Exception {
        var result = send(person, request);
        assertThat(result.getResponse().getStatus()).isEqualTo(200);
        return Jsoup.parse(result.getResponse().getContentAsString());
    }

    private MvcResult send(MockHttpServletRequestBuilder request) throws Exception {
        return send(qin, request);
    }

    private MvcResult send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(authentication(World.as(person)))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn();
    }
}
