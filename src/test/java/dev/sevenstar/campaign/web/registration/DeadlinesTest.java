package dev.sevenstar.campaign.web.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.sevenstar.campaign.APromotion;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.registration.AwaitedReviews;
import dev.sevenstar.campaign.registration.Deadline;
import dev.sevenstar.campaign.registration.Deadline.Kind;
import dev.sevenstar.campaign.registration.Deadlines;
import dev.sevenstar.campaign.registration.Offer;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a shop and the staff are reminded of, as long as there is time. */
@Tag("database")
class DeadlinesTest extends APromotion {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Deadlines deadlines;

    @Autowired
    AwaitedReviews reviews;

    @Autowired
    MatchShops match;

    World.Staffed factory;
    Campaign campaign;

    @BeforeEach
    void begin() {
        factory = world.boltFactory();
        campaign = open(5);
    }

    @Test
    void what_came_back_is_told_until_the_warm_up_or_until_it_is_handed_in_again() throws Exception {
        var bolts = bring(campaign, factory);
        assertThat(told()).isEmpty();
        decide.turnBack(key(), bolts.id(), "主图模糊");
        assertThat(told()).containsExactly(Kind.RETURNED);
        var todo = todo(home(factory.owner()), "活动退回了 1 个报名商品");
        assertThat(todo).startsWith("/workbench/campaigns/" + campaign.number() + "/registration");
        goTo(campaign.schedule().signUpUntil());
        assertThat(told()).containsExactly(Kind.RETURNED);
        handInAgain();
        assertThat(told()).isEmpty();
        decide.turnBack(key(), bolts.id(), "还是模糊");
        goTo(campaign.schedule().warmUpFrom());
        assertThat(told()).isEmpty();
    }

    @Test
    void a_draft_is_told_in_the_last_seven_days_of_registration() throws Exception {
        draft();
        goTo(campaign.schedule().signUpUntil().minus(Deadlines.SOON).minus(MINUTE));
        assertThat(told()).isEmpty();
        goTo(campaign.schedule().signUpUntil().minus(Deadlines.SOON));
        assertThat(told()).containsExactly(Kind.DRAFT);
        assertThat(todo(home(factory.owner()), "1 场活动的报名还没有提交")).endsWith("/registration");
        goTo(campaign.schedule().signUpUntil());
        assertThat(told()).isEmpty();
    }

    @Test
    void a_campaign_that_fits_is_told_until_something_is_chosen_for_it() throws Exception {
        var bolts = boltsOf(factory);
        goTo(campaign.schedule().signUpUntil().minus(Deadlines.SOON));
        assertThat(told()).isEmpty();
        match.match(List.of(bolts.shopId()), List.of(campaign));
        assertThat(told()).containsExactly(Kind.FITTING);
        assertThat(todo(home(factory.owner()), "1 场符合条件的活动快截止报名了"))
                .isEqualTo("/workbench/campaigns/" + campaign.number());
        registrations.change(bolts.shopId(), campaign.id(), each -> each.offer(bolts.id(), offer()));
        assertThat(told()).containsExactly(Kind.DRAFT);
    }

    @Test
    void the_staff_see_on_their_desk_where_shops_wait_for_them() throws Exception {
        assertThat(waiting()).doesNotContain(campaign.id());
        var bolts = bring(campaign, factory);
        assertThat(waiting()).contains(campaign.id());
        var desk = page(world.staff(StaffRole.PROMOTER), "/admin");
        assertThat(desk.text()).contains("等您处理", "有报名等待审核");
        assertThat(desk.select(".rows a").eachAttr("href"))
                .anyMatch(href -> href.startsWith("/admin/campaigns/") && href.endsWith("/review"));
        assertThat(page(world.staff(StaffRole.REVIEWER), "/admin").text()).doesNotContain("有报名等待审核");
        decide.reject(key(), bolts.id(), "不合适");
        assertThat(waiting()).doesNotContain(campaign.id());
    }

    private List<Kind> told() {
        return deadlines.of(factory.shop().id()).stream()
                .filter(each -> each.campaignId() == campaign.id())
                .map(Deadline::kind)
                .toList();
    }

    private List<Long> waiting() {
        return reviews.first(1_000).stream().map(AwaitedReviews.Row::campaignId).toList();
    }

    private void draft() {
        var bolts = boltsOf(factory);
        registrations.change(bolts.shopId(), campaign.id(), each -> each.offer(bolts.id(), offer()));
    }

    private static Offer offer() {
        return new Offer(List.of(new Offer.Price("", 100, Money.parseYuan("0.60"))), Map.of(Sku.SINGLE, SHARE));
    }

    private void handInAgain() {
        var shop = factory.shop().id();
        var version = registrations.get(shop, campaign.id()).version();
        assertThat(handIn.handIn(shop, campaign.id(), version, factory.owner().id(), "陈恒"))
                .isEmpty();
    }

    private Registration.Key key() {
        return new Registration.Key(factory.shop().id(), campaign.id());
    }

    private void goTo(Instant moment) {
        clock.forward(Duration.between(Times.now(clock), moment));
    }

    private Document home(Person person) throws Exception {
        return page(person, "/workbench");
    }

    /** Where the thing to do with this sentence leads. */
    private static String todo(Document home, String sentence) {
        var found = home.select("li:contains(" + sentence + ") a, .todo:contains(" + sentence + ") a");
        assertThat(found).as(home.text()).isNotEmpty();
        return found.attr("href");
    }

    private Document page(Person person, String address) throws Exception {
        var response = mvc.perform(
                        get(address).with(authentication(World.as(person))).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString());
    }
}
