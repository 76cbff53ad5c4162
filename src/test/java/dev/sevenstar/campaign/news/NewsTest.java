package dev.sevenstar.campaign.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.campaign.APromotion;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.news.Announcement.Draft;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.StaffRole;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
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

/** An announcement on its way from the staff to the people of a shop, by day and by night. */
@Tag("database")
class NewsTest extends APromotion {

    @Autowired
    MockMvc mvc;

    @Autowired
    Announce announce;

    @Autowired
    Letters letters;

    @Autowired
    SendNews send;

    @Autowired
    MatchShops match;

    @Autowired
    Jobsite jobs;

    private Campaign campaign;
    private World.Staffed factory;
    private ShopKey bolts;

    @BeforeEach
    void a_campaign_and_a_shop_that_has_registered() {
        clock.set(at(0, LocalTime.of(10, 0)));
        campaign = open(3);
        factory = world.boltFactory();
        bolts = bring(campaign, factory);
    }

    @Test
    void the_hours_of_rest_begin_at_nine_and_end_at_eight() {
        assertThat(QuietHours.isQuiet(at(0, LocalTime.of(20, 59)))).isFalse();
        assertThat(QuietHours.isQuiet(at(0, LocalTime.of(21, 0)))).isTrue();
        assertThat(QuietHours.isQuiet(at(1, LocalTime.of(7, 59)))).isTrue();
        assertThat(QuietHours.isQuiet(at(1, LocalTime.of(8, 0)))).isFalse();
    }

    @Test
    void by_day_each_is_told_and_delivered_once() {
        say("请提前备货");
        jobs.run();
        assertThat(notices()).containsOnlyOnce("活动公告：请提前备货");
        assertThat(own()).extracting(Letters.Letter::title).containsExactly("请提前备货");
        jobs.run();
        assertThat(own()).hasSize(1);
        assertThat(only().reached()).isEqualTo(1);
    }

    @Test
    void by_night_it_lies_there_and_is_told_in_the_morning_together() {
        clock.set(at(0, LocalTime.of(22, 0)));
        say("第一条");
        say("第二条");
        jobs.run();
        assertThat(own()).hasSize(2);
        assertThat(notices()).doesNotContain("第一条");
        clock.set(at(1, LocalTime.of(9, 0)));
        send.digest();
        assertThat(notices()).containsOnlyOnce("有 2 条新的活动公告");
        send.digest();
        assertThat(notices()).containsOnlyOnce("有 2 条新的活动公告");
    }

    @Test
    void what_is_more_than_a_day_bears_waits_for_the_morning() {
        for (var each : List.of("甲", "乙", "丙", "丁")) {
            say(each);
            jobs.run();
        }
        assertThat(notices()).contains("活动公告：丙").doesNotContain("活动公告：丁");
        clock.set(at(1, LocalTime.of(9, 0)));
        send.digest();
        assertThat(notices()).contains("有 1 条新的活动公告");
    }

    @Test
    void what_was_read_at_night_is_not_told_of_in_the_morning() {
        clock.set(at(0, LocalTime.of(22, 0)));
        var news = say("夜里读的");
        jobs.run();
        letters.open(bolts.shopId(), news.id());
        letters.open(bolts.shopId(), news.id());
        assertThat(only().read()).isEqualTo(1);
        clock.set(at(1, LocalTime.of(9, 0)));
        send.digest();
        assertThat(notices()).doesNotContain("条新的活动公告");
    }

    @Test
    void it_goes_to_those_who_stand_so_when_it_is_sent() {
        var other = world.boltFactory();
        boltsOf(other);
        match.match(List.of(other.shop().id()), List.of(campaign));
        assertThat(announce.counts(campaign.id()))
                .containsEntry(Readers.HANDED_IN, 1)
                .containsEntry(Readers.DRAFTING, 0)
                .containsEntry(Readers.APPROVED, 0);
        assertThat(announce.counts(campaign.id()).get(Readers.FITTING)).isPositive();
        announce.write(campaign.id(), draft("给通过的", Readers.APPROVED));
        approve(campaign, bolts);
        clock.forward(Announcement.AT_ONCE);
        jobs.run();
        assertThat(own()).extracting(Letters.Letter::title).containsExactly("给通过的");
        assertThat(letters.of(other.shop().id(), "", 5).rows()).isEmpty();
    }

    @Test
    void until_it_is_sent_it_can_be_changed_and_withdrawn() {
        var news = announce.write(campaign.id(), draft("写错了", Readers.HANDED_IN));
        announce.rewrite(campaign.id(), news.id(), 0, draft("写对了", Readers.HANDED_IN));
        var other = announce.write(campaign.id(), draft("不要了", Readers.HANDED_IN));
        announce.withdraw(campaign.id(), other.id());
        clock.forward(Announcement.AT_ONCE);
        jobs.run();
        assertThat(own()).extracting(Letters.Letter::title).containsExactly("写对了");
        assertThatThrownBy(() -> announce.withdraw(campaign.id(), news.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> announce.get(campaign.id() + 1, news.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void who_has_not_read_it_is_reminded_once() {
        var news = say("没读的");
        jobs.run();
        announce.remind(campaign.id(), news.id());
        jobs.run();
        assertThat(notices()).containsOnlyOnce("还没读的活动公告：没读的");
        assertThatThrownBy(() -> announce.remind(campaign.id(), news.id())).isInstanceOf(Refused.class);
    }

    @Test
    void a_campaign_that_is_called_off_says_nothing_more() {
        announce.write(campaign.id(), draft("还没发", Readers.HANDED_IN));
        run.cancel(campaign.id(), "场地取消");
        clock.forward(Announcement.AT_ONCE);
        jobs.run();
        assertThat(own()).isEmpty();
        assertThat(only().state()).isEqualTo(NewsState.WITHDRAWN);
    }

    @Test
    void the_staff_write_it_and_see_who_has_read_it() throws Exception {
        var staff = world.staff(StaffRole.PROMOTER);
        var here = "/admin/campaigns/" + campaign.number() + "/news";
        assertThat(page(staff, get("/admin/campaigns/" + campaign.number()), 200)
                        .select("a[href='" + here + "']"))
                .hasSize(1);
        assertThat(page(staff, get(here + "/new"), 200).text()).contains("已提交报名的店铺（1）");
        var refused =
                page(staff, post(here).param("title", "").param("text", "x").param("at", "then"), 422);
        assertThat(refused.select("#title-error").text()).contains("请填写标题");
        assertThat(refused.select("[name=text]").text()).isEqualTo("x");
        send(staff, written(post(here), "报名要点"));
        var row = page(staff, get(here), 200).select("tbody tr");
        assertThat(row.text()).contains("报名要点", "待发布", "已提交报名的店铺");
        var one = row.select("a").attr("href");
        send(staff, written(put(one), "报名要点（更正）").param("version", "0"));
        page(staff, written(put(one), "旧的").param("version", "0"), 422);
        clock.forward(Announcement.AT_ONCE);
        jobs.run();
        assertThat(page(staff, get(here), 200).select("tbody tr").text()).contains("已发布", "0 / 1（0%）");
        var letter = page(factory.owner(), get(Letters.HERE), 200).select("tbody a");
        assertThat(letter.hasClass("strong")).isTrue();
        var read = page(factory.owner(), get(letter.attr("href")), 200);
        assertThat(read.text()).contains("报名要点（更正）", "第一行", "去报名");
        assertThat(page(staff, get(here), 200).select("tbody tr").text()).contains("1 / 1（100%）");
        assertThat(send(staff, delete(one)).getStatus()).isEqualTo(302);
        page(world.boltFactory().owner(), get(letter.attr("href")), 404);
    }

    private Announcement say(String title) {
        var news = announce.write(campaign.id(), draft(title, Readers.HANDED_IN));
        clock.forward(Announcement.AT_ONCE);
        return news;
    }

    private Draft draft(String title, Readers readers) {
        return new Draft(title, "第一行\n第二行", readers, clock.instant().plus(Announcement.AT_ONCE));
    }

    private Announcement only() {
        return announce.of(campaign.id()).get(0);
    }

    private List<Letters.Letter> own() {
        return letters.of(bolts.shopId(), "", 10).rows();
    }

    private String notices() {
        try {
            return page(factory.owner(), get("/workbench/notifications"), 200)
                    .select("main")
                    .text();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant at(int days, LocalTime time) {
        return Instant.now()
                .plus(Duration.ofDays(days))
                .atZone(Times.ZONE)
                .toLocalDate()
                .atTime(time)
                .atZone(Times.ZONE)
                .toInstant();
    }

    private static MockHttpServletRequestBuilder written(MockHttpServletRequestBuilder request, String title) {
        return request.param("title", title)
                .param("text", "第一行\n第二行")
                .param("readers", "HANDED_IN")
                .param("at", "");
    }

    private Document page(Person who, MockHttpServletRequestBuilder request, int status) throws Exception {
        var response = send(who, request);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }

    private MockHttpServletResponse send(Person who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(
                        request.with(authentication(World.as(who))).with(csrf()).locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }
}
