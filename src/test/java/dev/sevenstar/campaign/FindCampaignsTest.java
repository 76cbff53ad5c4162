package dev.sevenstar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A shop looks for a campaign, keeps it in sight, and sees it among the days of a month. */
@Tag("database")
class FindCampaignsTest extends AFactorySells {

    private static final String SQUARE = "/workbench/campaigns";

    @Autowired
    MockMvc mvc;

    @Autowired
    RunCampaigns run;

    @Autowired
    SavedCampaigns saved;

    @Autowired
    Jobsite jobs;

    private World.Staffed factory;
    private Campaign hard;
    private Campaign easy;

    @BeforeEach
    void two_campaigns_of_which_one_fits() {
        factory = world.boltFactory();
        boltsOf(factory);
        hard = open("七星难进专场", new EntryCondition(Measure.STARS, 7));
        easy = open("现货好进专场", new EntryCondition(Measure.STOCK, 5_000));
        jobs.run();
    }

    @Test
    void the_square_is_searched_and_filtered() throws Exception {
        assertThat(titles("?q=好进")).contains("现货好进专场").doesNotContain("七星难进专场");
        assertThat(titles("?fits=true")).contains("现货好进专场").doesNotContain("七星难进专场");
        var none = page(get(SQUARE + "?q=没有的活动名"));
        assertThat(none.text()).contains("没有这样的活动");
        assertThat(none.select("a[href='" + SQUARE + "?view=OPEN']").text()).contains("清除筛选");
        assertThat(page(get(SQUARE + "?q=好进&fits=true")).select(".tabs a").eachAttr("href"))
                .allMatch(href -> href.contains("q=") && href.contains("fits=true"));
    }

    @Test
    void what_is_saved_is_found_again_and_reminded_of_once() throws Exception {
        var here = SQUARE + "/" + hard.number();
        send(post(here + "/saving"));
        send(post(here + "/saving"));
        assertThat(titles("?view=SAVED")).containsExactly("七星难进专场");
        assertThat(page(get(here)).text()).contains("取消收藏");
        clock.set(hard.schedule().signUpUntil().minus(SavedCampaigns.REMINDED_BEFORE.plusMinutes(1)));
        saved.remind();
        assertThat(notices()).doesNotContain("收藏的活动");
        clock.set(hard.schedule().signUpUntil().minus(Duration.ofDays(1)));
        saved.remind();
        saved.remind();
        assertThat(notices()).containsOnlyOnce("收藏的活动「七星难进专场」");
        send(delete(here + "/saving"));
        assertThat(titles("?view=SAVED")).isEmpty();
        assertThat(page(get(SQUARE + "?view=SAVED")).text()).contains("还没有收藏活动");
    }

    @Test
    void the_calendar_shows_when_to_register_and_when_it_is_on() throws Exception {
        var month = YearMonth.from(easy.schedule().liveFrom().atZone(Times.ZONE));
        var shown = page(get(SQUARE + "/calendar?month=" + month));
        assertThat(shown.select(".plan-agenda").text()).contains("开卖：现货好进专场");
        assertThat(shown.select(".plan-agenda a[href='" + SQUARE + "/" + easy.number() + "']"))
                .isNotEmpty();
        assertThat(page(get(SQUARE + "/calendar?month=never")).select("h1").text())
                .isEqualTo(page(get(SQUARE + "/calendar")).select("h1").text());
    }

    private Campaign open(String title, EntryCondition condition) {
        var now = Times.now(clock);
        var plain = StartingPoint.plain(CampaignKind.THEMED, title, now);
        var clocks = plain.schedule();
        var terms =
                new Terms(List.of(), List.of(condition), List.of(), new PriceRule(9_000, 0), 0, List.of(), List.of());
        var begun = run.begin(new Brief(
                title,
                plain.kind(),
                plain.tone(),
                "",
                "",
                "",
                new Schedule(
                        now.minusSeconds(60),
                        clocks.signUpUntil(),
                        clocks.reviewUntil(),
                        clocks.warmUpFrom(),
                        clocks.liveFrom(),
                        clocks.liveUntil()),
                null,
                null,
                terms));
        run.publish(begun.id());
        return begun;
    }

    private List<String> titles(String query) throws Exception {
        return page(get(SQUARE + query)).select(".square .banner b").eachText();
    }

    private String notices() throws Exception {
        return page(get("/workbench/notifications")).select("main").text();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(authentication(World.as(factory.owner())))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
