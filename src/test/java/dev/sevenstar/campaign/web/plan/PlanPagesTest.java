package dev.sevenstar.campaign.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.ActivityState;
import dev.sevenstar.campaign.plan.Brief;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.LinkedGoods;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.Role;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Goods;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.logistics.ShipFromAddresses;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A bolt factory plans its year. */
@HouseTest
@Tag("database")
class PlanPagesTest {

    private static final String PLAN = "/workbench/plan";
    private static final LocalDate MAY = LocalDate.of(2026, 5, 20);

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    Activities activities;

    @Autowired
    MovableClock clock;

    @Autowired
    WriteListing write;

    @Autowired
    Catalog catalog;

    @Autowired
    Pictures pictures;

    @Autowired
    FreightTemplates templates;

    @Autowired
    ShipFromAddresses addresses;

    World.Staffed factory;

    @BeforeEach
    void spring_of_2026() {
        clock.set(Instant.parse("2026-04-01T02:00:00Z"));
        factory = world.boltFactory();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void an_activity_is_planned_with_its_checklist_and_stands_in_every_view() throws Exception {
        var answer = ask(filled("夏季新品", "2026-05-20", "2026-05-22")
                .param("owner", Ids.text(factory.owner().id()))
                .param("budget", "1,200.5"));
        assertThat(answer.getStatus()).isEqualTo(302);
        var page = page(answer.getRedirectedUrl());
        assertThat(page.select("h1").text()).isEqualTo("夏季新品");
        assertThat(page.select("#steps li")).hasSize(5);
        assertThat(page.select("#steps li").first().text()).contains("备货", "2026-04-20");
        assertThat(page.select(".facts").text()).contains("陈恒", "¥1,200.50");

        assertThat(page(PLAN + "?at=2026-05").select(".plan-month")).hasSize(12);
        assertThat(page(PLAN + "?at=2026-05").select(".plan-items a").eachText())
                .contains("夏季新品");
        assertThat(page(PLAN + "?at=2026-05&view=quarter").select(".plan-month"))
                .hasSize(3);
        var month = page(PLAN + "?at=2026-05&view=month");
        assertThat(month.title()).startsWith("2026 年 5 月");
        assertThat(month.select("h1").text()).isEqualTo("2026 年 5 月");
        assertThat(month.select(".plan-grid a.plan-chip").eachText()).containsExactly("夏季新品");
        assertThat(month.select(".plan-agenda a").eachText()).containsExactly("夏季新品");
        var day = month.select(".plan-day a").get(19).attr("href");
        assertThat(page(day).getElementById("first").val()).isEqualTo("2026-05-20");
        assertThat(page(PLAN + "?at=2026-05&view=list").select("tbody tr").text())
                .contains("05-20 – 05-22", "夏季新品", "¥1,200.50", "0/5");
    }

    @Test
    void what_cannot_be_comes_back_as_typed_with_a_word_at_the_field() throws Exception {
        var answer = ask(filled("", "2026-05-20", "2026-05-19").param("budget", "abc"));
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.getElementById("name-error")).isNotNull();
        assertThat(page.getElementById("last-error").text()).contains("结束日期");
        assertThat(page.getElementById("budget").val()).isEqualTo("abc");
        assertThat(page.getElementById("budget-error")).isNotNull();
        assertThat(ask(filled("远", "2096-05-20", "2096-05-21")).getStatus()).isEqualTo(422);
        assertThat(ask(filled("长", "2026-05-20", "2026-12-21")).getStatus()).isEqualTo(422);
        assertThat(ask(filled("无日", "soon", "later")).getStatus()).isEqualTo(422);
    }

    @Test
    void an_older_version_does_not_overwrite_a_newer_one_unseen() throws Exception {
        var activity = planned("夏季新品", MAY);
        var address = href(activity);
        assertThat(ask(changed(put(address), "新品首发", "2026-05-21", "2026-05-22", 0))
                        .getStatus())
                .isEqualTo(302);
        var late = ask(changed(put(address), "别的名字", "2026-05-25", "2026-05-26", 0));
        assertThat(late.getStatus()).isEqualTo(409);
        var page = Jsoup.parse(late.getContentAsString());
        assertThat(page.select("[role=alert]").text()).contains("新品首发");
        assertThat(page.getElementById("name").val()).isEqualTo("别的名字");
        var seen = page.select("input[name=version]").val();
        assertThat(ask(changed(put(address), "别的名字", "2026-05-25", "2026-05-26", Long.parseLong(seen)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(activities.get(activity).steps().get(0).due()).isEqualTo(LocalDate.of(2026, 4, 25));
    }

    @Test
    void a_removed_activity_is_put_back_with_one_click() throws Exception {
        var activity = planned("夏季新品", MAY);
        var answer = ask(post(href(activity) + "/removal"));
        var plan = page(answer.getRedirectedUrl());
        assertThat(plan.select(".plan-items a")).isEmpty();
        var undo = plan.select("form[action$=/removal]");
        assertThat(undo.select("[name=_method]").val()).isEqualTo("delete");
        assertThat(ask(get(href(activity) + "/edit")).getStatus()).isEqualTo(404);
        ask(delete(undo.attr("action")));
        assertThat(page(PLAN + "?at=2026-05").select(".plan-items a").eachText())
                .contains("夏季新品");
    }

    @Test
    void a_step_is_ticked_by_name_and_unticked_and_an_own_one_added_and_removed() throws Exception {
        var activity = planned("夏季新品", MAY);
        var steps = href(activity) + "/steps";
        var stock = Ids.text(activities.get(activity).steps().get(0).id());
        ask(post(steps + "/" + stock + "/tick"));
        assertThat(page(href(activity)).select("#steps li.done").text()).contains("备货", "陈恒", "2026-04-01 10:00");
        ask(delete(steps + "/" + stock + "/tick"));
        assertThat(page(href(activity)).select("#steps li.done")).isEmpty();

        assertThat(ask(post(steps).param("step", "").param("before", "999")).getStatus())
                .isEqualTo(422);
        ask(post(steps).param("step", "租直播间").param("before", "10"));
        var own = activities.get(activity).steps().stream()
                .filter(step -> step.name().equals("租直播间"))
                .findFirst()
                .orElseThrow();
        assertThat(own.due()).isEqualTo(MAY.minusDays(10));
        ask(delete(steps + "/" + Ids.text(own.id())));
        assertThat(page(href(activity)).select("#steps li")).hasSize(5);
    }

    @Test
    void it_is_finished_with_a_result_called_off_and_planned_again() throws Exception {
        var activity = planned("夏季新品", MAY);
        ask(post(href(activity) + "/completion").param("result", "卖了 1200 件"));
        assertThat(page(href(activity)).select(".facts").text()).contains("卖了 1200 件");
        assertThat(activities.get(activity).state()).isEqualTo(ActivityState.DONE);
        assertThat(ask(post(href(activity) + "/cancellation")).getStatus()).isEqualTo(422);
        ask(delete(href(activity) + "/completion"));
        ask(post(href(activity) + "/cancellation"));
        assertThat(activities.get(activity).state()).isEqualTo(ActivityState.CANCELLED);
        ask(delete(href(activity) + "/cancellation"));
        assertThat(activities.get(activity).isPlanned()).isTrue();
    }

    @Test
    void a_promotion_of_the_market_is_added_once_and_stands_under_its_own_days() throws Exception {
        var key = "mega-midyear-2026";
        assertThat(onOffer()).contains(key, "mega-spring-2026", "mega-autumn-2026", "mega-year-end-2026");
        var first = ask(post(PLAN + "/adoptions").param("key", key)).getRedirectedUrl();
        assertThat(ask(post(PLAN + "/adoptions").param("key", key)).getRedirectedUrl())
                .isEqualTo(first);
        var page = page(first);
        assertThat(page.select("h1").text()).isEqualTo("6.28 大促");
        assertThat(page.select("#steps li")).hasSize(5);
        assertThat(onOffer()).doesNotContain(key).contains("mega-spring-2026");
        ask(post(first + "/removal"));
        assertThat(ask(post(PLAN + "/adoptions").param("key", key)).getRedirectedUrl())
                .isEqualTo(first);
        assertThat(ask(post(PLAN + "/adoptions").param("key", "nothing")).getStatus())
                .isEqualTo(404);
    }

    private List<String> onOffer() throws Exception {
        return page(PLAN + "?at=2026-05").select("#market form input[name=key]").eachAttr("value");
    }

    @Test
    void goods_are_linked_and_their_clashes_shown_beside_the_activity_and_on_the_plan() throws Exception {
        var bolts = write.start(
                factory.shop().id(),
                new Author(factory.owner().id(), factory.owner().name()),
                new Goods(catalog, pictures, templates, addresses).bolts(factory.shop(), factory.owner(), "六角螺栓"));
        var one = planned("夏季新品", MAY);
        var other = planned("直播专场", MAY.plusDays(1));
        var choices = page(href(one) + "/goods/new?q=六角");
        assertThat(choices.select("input[name=listing]").eachAttr("value")).containsExactly(bolts.number());
        assertThat(ask(post(href(one) + "/goods").param("wanted", "5")).getStatus())
                .isEqualTo(422);
        for (var activity : new ShopKey[] {one, other})
            assertThat(ask(post(href(activity) + "/goods")
                                    .param("listing", bolts.number())
                                    .param("wanted", "30000")
                                    .param("lock", "15"))
                            .getStatus())
                    .isEqualTo(302);
        assertThat(activities.get(one).goods()).containsExactly(new LinkedGoods(bolts.id(), 30_000, 15));
        assertThat(page(href(one)).select("#clashes li").eachText())
                .hasSize(2)
                .anyMatch(text -> text.contains("同一天参加两场活动") && text.contains("直播专场"))
                .anyMatch(text -> text.contains("库存不够") && text.contains("60,000"));
        assertThat(page(PLAN + "?at=2026-05").select("#clashes li")).hasSize(2);

        ask(put(href(other) + "/goods/" + bolts.number()).param("wanted", "10").param("lock", ""));
        assertThat(activities.get(other).goods()).containsExactly(new LinkedGoods(bolts.id(), 10, null));
        ask(delete(href(other) + "/goods/" + bolts.number()));
        assertThat(page(href(one)).select("#clashes li").eachText())
                .singleElement()
                .asString()
                .contains("库存不够");
    }

    @Test
    void somebody_elses_listing_can_not_be_linked() throws Exception {
        var dresses = world.dressMaker();
        var foreign = write.start(
                dresses.shop().id(),
                new Author(dresses.owner().id(), dresses.owner().name()),
                new Goods(catalog, pictures, templates, addresses).bolts(dresses.shop(), dresses.owner(), "连衣裙"));
        var activity = planned("夏季新品", MAY);
        ask(post(href(activity) + "/goods").param("listing", foreign.number()).param("wanted", "5"));
        assertThat(activities.get(activity).goods()).isEmpty();
    }

    @Test
    void holidays_and_worked_weekends_are_those_of_the_published_calendar() throws Exception {
        var october = page(PLAN + "?at=2026-10&view=month");
        assertThat(october.select(".plan-agenda").text()).contains("国庆节", "调休上班");
        assertThat(october.select(".plan-grid .off")).isNotEmpty();
    }

    @Test
    void the_kind_filters_and_the_rest_stays_away() throws Exception {
        planned("夏季新品", MAY);
        assertThat(page(PLAN + "?at=2026-05&view=list&kind=clearance").text()).doesNotContain("夏季新品");
        assertThat(page(PLAN + "?at=2026-05&view=list&kind=new-season").text()).contains("夏季新品");
        assertThat(page(PLAN + "?at=never&view=upside-down&kind=none").select(".plan-month"))
                .hasSize(12);
    }

    @Test
    void the_year_is_one_table_on_paper_and_in_a_file() throws Exception {
        var activity = planned("夏季新品", MAY);
        activities.change(activity, each -> each.finish("卖了 1200 件", Times.now(clock)));
        var sheet = page(PLAN + "/sheet?year=2026");
        assertThat(sheet.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("夏季新品") && row.contains("04-20") && row.contains("卖了 1200 件"))
                .anyMatch(row -> row.contains("12.20 大促"))
                .anyMatch(row -> row.contains("国庆节"));
        var file = ask(get(PLAN + "/sheet/xlsx?year=2026"));
        assertThat(file.getContentType()).contains("spreadsheetml");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(2)).isEqualTo("活动名称");
            assertThat(rows).anyMatch(row -> row.getCellText(2).equals("夏季新品"));
        }
    }

    @Test
    void copying_asks_before_it_repeats_and_a_form_sent_twice_copies_once() throws Exception {
        var activity = planned("夏季新品", MAY);
        var form = page(PLAN + "/copies/new?year=2026");
        assertThat(form.select("input[name=activity][checked]").eachAttr("value"))
                .containsExactly(activity.number());
        var key = form.select("input[name=key]").val();
        for (int twice = 0; twice < 2; twice++)
            assertThat(ask(copy(activity, key)).getStatus()).isEqualTo(302);
        assertThat(in2027()).containsExactly(LocalDate.of(2027, 5, 20));

        var again = page(PLAN + "/copies/new?year=2026");
        assertThat(again.select("input[name=activity][checked]")).isEmpty();
        var asked = ask(copy(activity, "another"));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(asked.getContentAsString()).getElementById("again"))
                .isNotNull();
        ask(copy(activity, "another").param("again", "true"));
        assertThat(in2027()).hasSize(2);
    }

    private List<LocalDate> in2027() {
        return activities.beginningIn(factory.shop().id(), DaySpan.ofYear(2027)).stream()
                .map(each -> each.brief().days().first())
                .toList();
    }

    private static MockHttpServletRequestBuilder copy(ShopKey activity, String key) {
        return post(PLAN + "/copies")
                .param("year", "2026")
                .param("manner", "SAME_DATE")
                .param("key", key)
                .param("activity", activity.number());
    }

    @Test
    void the_workbench_tells_what_is_due_and_what_begins() throws Exception {
        planned("夏季新品", LocalDate.of(2026, 4, 5));
        var home = page("/workbench");
        assertThat(home.text()).contains("项活动准备已到期", "场活动一周内开始");
    }

    @Test
    void a_plan_is_nobody_elses() throws Exception {
        var activity = planned("夏季新品", MAY);
        var dresses = world.dressMaker();
        var stranger = mvc.perform(get(href(activity)).with(authentication(World.as(dresses.owner()))))
                .andReturn()
                .getResponse();
        assertThat(stranger.getStatus()).isEqualTo(404);
        var warehouse = world.colleague(factory.shop(), Role.WAREHOUSE);
        assertThat(mvc.perform(get(PLAN).with(authentication(World.as(warehouse))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private ShopKey planned(String name, LocalDate first) {
        var brief = new Brief(
                ActivityKind.NEW_SEASON,
                name,
                new DaySpan(first, first.plusDays(2)),
                factory.owner().id(),
                Money.ZERO,
                "",
                "");
        return activities
                .add(Activity.plan(factory.shop().id(), brief, Origin.OWN, Times.now(clock)))
                .key();
    }

    private static String href(ShopKey activity) {
        return PLAN + "/activities/" + activity.number();
    }

    private static MockHttpServletRequestBuilder filled(String name, String first, String last) {
        return changed(post(PLAN + "/activities"), name, first, last, 0);
    }

    private static MockHttpServletRequestBuilder changed(
            MockHttpServletRequestBuilder request, String name, String first, String last, long version) {
        return request.param("kind", "NEW_SEASON")
                .param("name", name)
                .param("first", first)
                .param("last", last)
                .param("version", String.valueOf(version));
    }

    private Document page(String address) throws Exception {
        var answer = ask(get(address.replaceFirst("#.*", "")));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(factory.owner()))))
                .andReturn()
                .getResponse();
    }
}
