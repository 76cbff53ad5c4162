package dev.sevenstar.campaign.web.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.campaign.Brief;
import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.EntryCondition;
import dev.sevenstar.campaign.Measure;
import dev.sevenstar.campaign.PriceRule;
import dev.sevenstar.campaign.RunCampaigns;
import dev.sevenstar.campaign.Schedule;
import dev.sevenstar.campaign.StartingPoint;
import dev.sevenstar.campaign.Terms;
import dev.sevenstar.campaign.registration.Decide;
import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.registration.EntryState;
import dev.sevenstar.campaign.registration.Registration;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.World;
import dev.sevenstar.trade.AFactorySells;
import java.time.Duration;
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

/** A factory brings its bolts, 0.68 from 100 and 0.59 from 1 000, at nine tenths of that. */
@Tag("database")
class RegistrationPagesTest extends AFactorySells {

    @Autowired
    MockMvc mvc;

    @Autowired
    RunCampaigns run;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Registrations registrations;

    @Autowired
    Decide decide;

    World.Staffed factory;
    ShopKey bolts;
    Campaign campaign;
    String here;

    @BeforeEach
    void open() {
        factory = world.boltFactory();
        bolts = boltsOf(factory);
        campaign = open(List.of("能否提前备货？"), new EntryCondition(Measure.STOCK, 100));
        here = "/workbench/campaigns/" + campaign.number() + "/registration";
    }

    @Test
    void what_is_chosen_and_priced_is_kept_and_handed_in_with_the_rules_agreed_to() throws Exception {
        assertThat(page(get(here), 200).text()).contains("六角螺栓", "最高 ¥0.61", "最高 ¥0.53", "现有 5,000");
        save("0.60", "0.50", "500", "能");
        var saved = page(get(here), 200);
        assertThat(saved.select("[name=pick]").hasAttr("checked")).isTrue();
        assertThat(saved.select("[name^=price]").eachAttr("value")).containsExactly("0.60", "0.50");
        assertThat(saved.select("[name='answer.0']").val()).isEqualTo("能");
        send(post(here + "/submission").param("version", version()));
        assertThat(entry().state()).isEqualTo(EntryState.DRAFT);
        handIn();
        assertThat(entry().state()).isEqualTo(EntryState.SUBMITTED);
        var waiting = page(get(here), 200);
        assertThat(waiting.text()).contains("待审核", "¥0.60", "500");
        assertThat(waiting.select("[name^=price]")).isEmpty();
    }

    @Test
    void a_price_that_is_too_high_is_kept_as_a_draft_said_at_its_field_and_not_handed_in() throws Exception {
        save("0.62", "0.50", "500", "能");
        assertThat(page(get(here), 200).select(".field .error").eachText()).containsExactly("活动价不能高于 ¥0.61");
        handIn();
        assertThat(entry().state()).isEqualTo(EntryState.DRAFT);
    }

    @Test
    void while_it_is_typed_each_field_says_what_is_wrong_and_nothing_is_kept() throws Exception {
        var form = page(get(here), 200).select("form.with-aside");
        assertThat(form.attr("hx-put")).isEqualTo(here + "/trial");
        var said = page(typed(put(here + "/trial"), "0.62", "五毛", "500"), 200);
        assertThat(said.select("p.error[hx-swap-oob]").eachText()).contains("活动价不能高于 ¥0.61", "请填金额，最多两位小数");
        assertThat(said.select("p.error[hx-swap-oob]").eachAttr("id"))
                .allMatch(id -> form.select("[id='" + id + "']").size() == 1);
        var right = page(typed(put(here + "/trial"), "0.60", "0.50", "500"), 200);
        assertThat(right.select("p.error[hx-swap-oob]").eachText()).isEmpty();
        assertThat(registrations.get(bolts.shopId(), campaign.id()).entries()).isEmpty();
    }

    private MockHttpServletRequestBuilder typed(
            MockHttpServletRequestBuilder request, String first, String second, String pieces) {
        var number = bolts.number();
        return request.param("pick", number)
                .param("price." + number + ".100.", first)
                .param("price." + number + ".1000.", second)
                .param("pieces." + number + ".-", pieces);
    }

    @Test
    void what_is_no_amount_stays_typed_and_nothing_is_saved() throws Exception {
        var again = page(write("六毛", "0.50", "很多", "能"), 422);
        assertThat(again.select("[name^=price]").first().val()).isEqualTo("六毛");
        assertThat(again.select("[name^=pieces]").val()).isEqualTo("很多");
        assertThat(again.select(".field .error").eachText()).containsExactly("请填金额，最多两位小数", "请填整数");
        assertThat(again.select("[name=pick]").hasAttr("checked")).isTrue();
        assertThat(registrations.get(bolts.shopId(), campaign.id()).entries()).isEmpty();
    }

    @Test
    void of_two_who_write_the_second_keeps_what_was_typed_and_is_told() throws Exception {
        var mine = write("0.60", "0.50", "500", "能");
        save("0.55", "0.50", "500", "能");
        var stale = page(mine, 409);
        assertThat(stale.select(".alert").text()).contains("别人刚刚改过");
        assertThat(stale.select("[name^=price]").first().val()).isEqualTo("0.60");
    }

    @Test
    void what_is_unticked_is_dropped_while_nobody_has_seen_it_and_taken_back_afterwards() throws Exception {
        save("0.60", "0.50", "500", "能");
        send(put(here).param("version", version()).param("answer.0", "能"));
        assertThat(registrations.get(bolts.shopId(), campaign.id()).entries()).isEmpty();
        save("0.60", "0.50", "500", "能");
        handIn();
        send(post(here + "/entries/" + bolts.number() + "/withdrawal"));
        assertThat(entry().state()).isEqualTo(EntryState.WITHDRAWN);
    }

    @Test
    void all_that_fit_are_filled_in_at_once_at_the_highest_price_or_below() throws Exception {
        fill("", "20", false);
        assertThat(entry().offer().prices())
                .extracting(price -> price.price().toYuan())
                .containsExactly("0.61", "0.53");
        assertThat(entry().offer().total()).isEqualTo(1_000);
        fill("20", "10", true);
        assertThat(entry().offer().prices())
                .extracting(price -> price.price().toYuan())
                .containsExactly("0.49", "0.39");
        fill("100", "10", false);
        fill("5", "0", false);
        assertThat(entry().offer().total()).isEqualTo(500);
    }

    private void fill(String off, String share, boolean toNine) throws Exception {
        var request = post(here + "/filling")
                .param("version", version())
                .param("off", off)
                .param("share", share);
        if (toNine) request.param("toNine", "1");
        assertThat(send(request).getStatus()).isEqualTo(302);
    }

    @Test
    void what_does_not_fit_cannot_be_ticked_and_says_why() throws Exception {
        campaign = open(List.of(), new EntryCondition(Measure.STARS, 7));
        here = "/workbench/campaigns/" + campaign.number() + "/registration";
        var page = page(get(here), 200);
        assertThat(page.select("[name=pick]").hasAttr("disabled")).isTrue();
        assertThat(page.text()).contains("商品信息质量不低于 7 星", "去改进");
        assertThat(page.select("[name^=price]")).isEmpty();
    }

    @Test
    void what_a_shop_that_does_not_fit_itself_writes_stays_a_draft() throws Exception {
        campaign = open(List.of(), new EntryCondition(Measure.TIER, 1), new EntryCondition(Measure.STOCK, 100));
        here = "/workbench/campaigns/" + campaign.number() + "/registration";
        save("0.60", "0.50", "500", "");
        handIn();
        assertThat(entry().state()).isEqualTo(EntryState.DRAFT);
    }

    @Test
    void what_was_returned_is_mended_and_handed_in_again_while_the_staff_review() throws Exception {
        save("0.60", "0.50", "500", "能");
        handIn();
        decide.turnBack(new Registration.Key(bolts.shopId(), campaign.id()), bolts.id(), "请再便宜一点");
        clock.forward(Duration.between(clock.instant(), campaign.schedule().signUpUntil()));
        var page = page(get(here), 200);
        assertThat(page.text()).contains("退回修改", "审核意见：请再便宜一点").doesNotContain("现在不在报名时间");
        assertThat(page.select("[name^=price]").eachAttr("value")).containsExactly("0.60", "0.50");
        save("0.55", "0.45", "500", "能");
        handIn();
        assertThat(entry().state()).isEqualTo(EntryState.SUBMITTED);
        assertThat(entry().offer().prices().get(0).price()).isEqualTo(Money.parseYuan("0.55"));
        var closed = page(get(here), 200);
        assertThat(closed.text()).contains("现在不在报名时间");
        assertThat(closed.select("[name^=price]")).isEmpty();
    }

    @Test
    void what_is_only_a_draft_stays_one_while_the_staff_review() throws Exception {
        save("0.60", "0.50", "500", "能");
        clock.forward(Duration.between(clock.instant(), campaign.schedule().signUpUntil()));
        send(put(here).param("version", version()).param("answer.0", "能"));
        handIn();
        assertThat(entry().state()).isEqualTo(EntryState.DRAFT);
        assertThat(entry().offer().prices().get(0).price()).isEqualTo(Money.parseYuan("0.60"));
    }

    @Test
    void what_is_approved_is_asked_back_with_a_reason() throws Exception {
        save("0.60", "0.50", "500", "能");
        handIn();
        decide.approve(new Registration.Key(bolts.shopId(), campaign.id()), bolts.id());
        var why = "why." + bolts.number();
        assertThat(page(get(here), 200).select("[name='" + why + "']")).hasSize(1);
        var withdrawal = here + "/entries/" + bolts.number() + "/withdrawal";
        send(post(withdrawal).param(why, " "));
        assertThat(entry().state()).isEqualTo(EntryState.APPROVED);
        send(post(withdrawal).param(why, "缺货"));
        assertThat(entry().state()).isEqualTo(EntryState.LEAVING);
        assertThat(page(get(here), 200).text()).contains("申请撤回", "缺货");
    }

    private void save(String small, String large, String pieces, String answer) throws Exception {
        assertThat(send(write(small, large, pieces, answer)).getStatus()).isEqualTo(302);
    }

    private MockHttpServletRequestBuilder write(String small, String large, String pieces, String answer) {
        var number = bolts.number();
        return put(here)
                .param("version", version())
                .param("pick", number)
                .param("price." + number + ".100.", small)
                .param("price." + number + ".1000.", large)
                .param("pieces." + number + ".-", pieces)
                .param("answer.0", answer);
    }

    private void handIn() throws Exception {
        send(post(here + "/submission").param("version", version()).param("agreed", "true"));
    }

    private String version() {
        return String.valueOf(registrations.get(bolts.shopId(), campaign.id()).version());
    }

    private Entry entry() {
        return registrations.get(bolts.shopId(), campaign.id()).entry(bolts.id());
    }

    private Campaign open(List<String> questions, EntryCondition... conditions) {
        var now = Times.now(clock);
        var plain = StartingPoint.plain(CampaignKind.THEMED, "现货专场", now);
        var clocks = plain.schedule();
        var begun = run.begin(new Brief(
                plain.title(),
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
                50,
                new Terms(
                        List.of(),
                        List.of(conditions),
                        List.of(),
                        new PriceRule(9_000, 10),
                        100,
                        List.of(),
                        questions)));
        run.publish(begun.id());
        return campaigns.get(begun.id());
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return send(factory.owner(), request);
    }

    private MockHttpServletResponse send(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf())
                        .with(authentication(World.as(person)))
                        .locale(Locale.SIMPLIFIED_CHINESE))
                .andReturn()
                .getResponse();
    }

    private Document page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(status);
        return Jsoup.parse(response.getContentAsString());
    }
}
