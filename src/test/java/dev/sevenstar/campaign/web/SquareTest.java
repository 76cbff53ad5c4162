package dev.sevenstar.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.EntryCondition;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.MegaPromotion;
import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How a shop finds the campaigns that fit it, and what is missing for the others. */
@Tag("database")
class SquareTest extends AFactorySells {

    private static final String SQUARE = "/workbench/campaigns";

    @Autowired
    MockMvc mvc;

    @Autowired
    RunCampaigns run;

    @Autowired
    Campaigns campaigns;

    @Autowired
    MatchShops match;

    @Autowired
    Jobsite jobsite;

    @Test
    void once_it_is_published_every_shop_is_judged_and_sees_what_fits_before_what_does_not() throws Exception {
        var factory = world.boltFactory();
        boltsOf(factory);
        var hard = open("七星专场", new EntryCondition(Measure.STARS, 7));
        var easy = open("现货专场", new EntryCondition(Measure.STOCK, 5_000));
        jobsite.run();
        var page = page(factory.owner(), get(SQUARE));
        var titles = page.select(".square .banner b").eachText();
        assertThat(titles).contains("七星专场", "现货专场");
        assertThat(card(page, easy).text()).contains("符合条件，1 个商品可报", "报名还剩");
        assertThat(card(page, hard).text()).contains("差 1 项");
        var fits = page.select(".square li:has(.badge.green)").size();
        assertThat(page.select(".square li").subList(0, fits)).allMatch(li -> li.selectFirst(".badge.green") != null);
        assertThat(page(factory.owner(), get(SQUARE + "?kind=MEGA")).text()).doesNotContain("现货专场");
        assertThat(page(factory.owner(), get(SQUARE + "?view=UNDER_WAY")).text())
                .doesNotContain("现货专场");
    }

    @Test
    void what_is_missing_says_the_figure_the_limit_and_where_to_better_it() throws Exception {
        var factory = world.boltFactory();
        var bolts = boltsOf(factory);
        var campaign = open("七星专场", new EntryCondition(Measure.STARS, 7));
        var before = page(factory.owner(), get(SQUARE + "/" + campaign.number()));
        assertThat(before.select("main").text()).contains("待核对");
        send(factory.owner(), post(SQUARE + "/" + campaign.number() + "/judgement"));
        var after = page(factory.owner(), get(SQUARE + "/" + campaign.number()));
        assertThat(after.text()).contains("差 1 项", "适用类目里有 1 个在售商品，0 个符合条件");
        var listings = page(factory.owner(), get(SQUARE + "/" + campaign.number() + "/listings"));
        assertThat(listings.select(".verdicts li").text()).contains("六角螺栓", "商品信息质量不低于 7 星");
        assertThat(listings.select(".verdicts p a").attr("href"))
                .isEqualTo("/workbench/listings/" + bolts.number() + "/steps/check");
    }

    @Test
    void a_draft_is_seen_by_nobody_and_another_shops_listings_neither() throws Exception {
        var factory = world.boltFactory();
        boltsOf(world.boltFactory());
        var draft = run.begin(brief("草稿专场"));
        assertThat(send(factory.owner(), get(SQUARE + "/" + draft.number())).getStatus())
                .isEqualTo(404);
        var campaign = open("公开专场");
        assertThat(page(factory.owner(), get(SQUARE + "/" + campaign.number() + "/listings"))
                        .select(".verdicts li"))
                .isEmpty();
    }

    @Test
    void a_changed_shelf_is_judged_anew_by_itself() throws Exception {
        var factory = world.boltFactory();
        var campaign = open("现货专场", new EntryCondition(Measure.STOCK, 5_000));
        jobsite.run();
        assertThat(page(factory.owner(), get(SQUARE + "/" + campaign.number())).text())
                .contains("0 个符合条件");
        boltsOf(factory);
        clock.forward(Duration.ofMinutes(1));
        jobsite.run();
        assertThat(page(factory.owner(), get(SQUARE + "/" + campaign.number())).text())
                .contains("1 个符合条件");
    }

    @Test
    void however_many_shops_are_judged_by_however_many_conditions_the_statements_are_the_same() {
        var terms = StartingPoint.mega(MegaPromotion.SPRING, 2031, "3.28").terms();
        var one = statements(List.of(shop()), Map.of(1L, terms));
        var many = statements(
                IntStream.range(0, 30).mapToObj(n -> shop()).toList(), Map.of(1L, terms, 2L, terms, 3L, terms));
        assertThat(many).isEqualTo(one);
    }

    private long shop() {
        return world.boltFactory().shop().id();
    }

    private int statements(List<Long> shops, Map<Long, Terms> terms) {
        Statements.forget();
        assertThat(match.judge(shops, terms)).hasSize(shops.size() * terms.size());
        return Statements.seen().size();
    }

    private Campaign open(String title, EntryCondition... conditions) {
        var begun = run.begin(brief(title, conditions));
        run.publish(begun.id());
        return campaigns.get(begun.id());
    }

    /** One whose registration has begun. */
    private Brief brief(String title, EntryCondition... conditions) {
        var now = Times.now(clock);
        var plain = StartingPoint.plain(CampaignKind.THEMED, title, now);
        var terms =
                new Terms(List.of(), List.of(conditions), List.of(), new PriceRule(9_000, 0), 0, List.of(), List.of());
        var clocks = plain.schedule();
        return new Brief(
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
                terms);
    }

    private static Element card(Document page, Campaign campaign) {
        return page.select(".square li:has(a[href$=" + campaign.number() + "])").first();
    }

    private MockHttpServletResponse send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(authentication(World.as(person)))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }

    private Document page(Person person, MockHttpServletRequestBuilder request) throws Exception {
        var response = send(person, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }
}
