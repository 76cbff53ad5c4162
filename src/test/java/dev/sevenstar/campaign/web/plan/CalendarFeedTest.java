package dev.sevenstar.campaign.web.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.property.Status;
import dev.sevenstar.campaign.plan.Activities;
import dev.sevenstar.campaign.plan.Activity;
import dev.sevenstar.campaign.plan.Activity.Origin;
import dev.sevenstar.campaign.plan.ActivityKind;
import dev.sevenstar.campaign.plan.Brief;
import dev.sevenstar.campaign.plan.DaySpan;
import dev.sevenstar.campaign.plan.Tick;
import dev.sevenstar.identity.Person;
import dev.sevenstar.identity.Role;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A phone reads the plan, with a reader that is not ours. */
@HouseTest
@Tag("database")
class CalendarFeedTest {

    private static final String FEED = "/workbench/plan/feed";
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
    JdbcClient jdbc;

    World.Staffed factory;
    ShopKey activity;

    @BeforeEach
    void a_plan() {
        clock.set(Instant.parse("2026-04-01T02:00:00Z"));
        factory = world.boltFactory();
        var brief = new Brief(
                ActivityKind.NEW_SEASON,
                "夏季新品，第一波; 首发",
                new DaySpan(MAY, MAY.plusDays(2)),
                factory.owner().id(),
                Money.ZERO,
                "销售额 20 万\n新客户 30 家",
                "");
        activity = activities
                .add(Activity.plan(factory.shop().id(), brief, Origin.OWN, Times.now(clock)))
                .key();
    }

    @AfterEach
    void back() {
        clock.reset();
    }

    @Test
    void it_is_opened_changes_with_the_plan_and_ends_when_it_is_revoked() throws Exception {
        var address = issue(factory.owner());
        var before = events(address);
        assertThat(before).hasSize(6);
        var event = of(before, "activity-");
        assertThat(event.getSummary().getValue()).isEqualTo("夏季新品，第一波; 首发");
        assertThat(event.getDescription().getValue()).isEqualTo("销售额 20 万\n新客户 30 家");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateStart().getValue().getRawComponents().toString(true, false))
                .startsWith("20260520");
        assertThat(event.getDateEnd().getValue().getRawComponents().toString(true, false))
                .startsWith("20260523");
        assertThat(summaries(before)).contains("备货 · 夏季新品，第一波; 首发");

        clock.forward(Duration.ofHours(1));
        activities.change(activity, each -> each.rewrite(moved(each.brief(), MAY.plusDays(7)), Times.now(clock)));
        var after = events(address);
        var same = of(after, "activity-");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(same.getSequence().getValue())
                .isGreaterThan(event.getSequence().getValue());
        assertThat(same.getLastModified().getValue())
                .isAfter(event.getLastModified().getValue());
        assertThat(same.getDateStart().getValue().getRawComponents().toString(true, false))
                .startsWith("20260527");
        assertThat(dayOf(after, "备货")).startsWith("20260427");

        ask(factory.owner(), delete(FEED));
        assertThat(open(address).getStatus()).isEqualTo(404);
    }

    private static Brief moved(Brief brief, LocalDate first) {
        return new Brief(
                brief.kind(),
                brief.name(),
                brief.days().from(first),
                brief.ownerPerson(),
                brief.budget(),
                brief.goal(),
                brief.note());
    }

    @Test
    void what_is_ticked_has_a_tick_and_what_is_gone_is_cancelled() throws Exception {
        var address = issue(factory.owner());
        var steps = activities.get(activity).steps();
        var tick = new Tick(factory.owner().id(), "陈恒", Times.now(clock));
        activities.change(activity, each -> each.tick(steps.get(0).id(), tick));
        activities.change(activity, each -> each.removeStep(steps.get(1).id(), Times.now(clock)));
        var events = events(address);
        assertThat(summaries(events)).anyMatch(text -> text.startsWith("✓ 备货"));
        assertThat(cancelled(events)).containsExactly("拍图 · 夏季新品，第一波; 首发");

        activities.change(activity, each -> each.remove(Times.now(clock)));
        assertThat(cancelled(events(address))).hasSize(6);
        activities.change(activity, each -> each.restore(Times.now(clock)));
        assertThat(cancelled(events(address))).hasSize(1);
    }

    @Test
    void it_is_private_and_told_only_once() throws Exception {
        var address = issue(factory.owner());
        var first = open(address);
        assertThat(first.getContentType()).startsWith("text/calendar");
        assertThat(first.getHeader("Cache-Control")).contains("private");
        assertThat(first.getCookies()).isEmpty();
        var unchanged = mvc.perform(get(address)
                        .header("If-None-Match", Objects.requireNonNull(first.getHeader("ETag")))
                        .with(request -> {
                            request.setRemoteAddr("10.8.0." + factory.shop().id() % 250);
                            return request;
                        }))
                .andReturn()
                .getResponse();
        assertThat(unchanged.getStatus()).isEqualTo(304);
        assertThat(ask(factory.owner(), get(FEED)).getContentAsString())
                .doesNotContain(address.replaceAll(".*/|\\.ics", ""));
        assertThat(jdbc.sql("select hash from plan_calendar where shop_id = :shop")
                        .param("shop", factory.shop().id())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .isNotEqualTo(address.replaceAll(".*/|\\.ics", ""));
    }

    @Test
    void a_new_address_ends_the_old_one() throws Exception {
        var old = issue(factory.owner());
        var renewed = issue(factory.owner());
        assertThat(open(old).getStatus()).isEqualTo(404);
        assertThat(open(renewed).getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_leaves_the_shop_reads_its_plan_no_more() throws Exception {
        var operator = world.colleague(factory.shop(), Role.OPERATOR);
        var address = issue(operator);
        assertThat(open(address).getStatus()).isEqualTo(200);
        jdbc.sql("delete from membership where shop_id = :shop and person_id = :person")
                .param("shop", factory.shop().id())
                .param("person", operator.id())
                .update();
        assertThat(open(address).getStatus()).isEqualTo(404);
    }

    @Test
    void whoever_tries_many_addresses_has_to_wait() throws Exception {
        for (int tries = 0; tries < 30; tries++) assertThat(tryFrom("10.9.9.9")).isEqualTo(404);
        assertThat(tryFrom("10.9.9.9")).isEqualTo(429);
    }

    private int tryFrom(String remote) throws Exception {
        return mvc.perform(get("/calendar/nothing.ics").with(request -> {
                    request.setRemoteAddr(remote);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    /** The local address in what the page shows. */
    private String issue(Person person) throws Exception {
        var page = Jsoup.parse(ask(person, post(FEED)).getContentAsString());
        return page.getElementById("address").val().replaceFirst("^https?://[^/]+", "");
    }

    private Map<String, VEvent> events(String address) throws Exception {
        var answer = open(address);
        assertThat(answer.getStatus()).isEqualTo(200);
        var calendar = Biweekly.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .first();
        return calendar.getEvents().stream()
                .collect(Collectors.toMap(event -> event.getUid().getValue(), Function.identity()));
    }

    private static VEvent of(Map<String, VEvent> events, String uid) {
        return events.entrySet().stream()
                .filter(each -> each.getKey().startsWith(uid))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> summaries(Map<String, VEvent> events) {
        return events.values().stream()
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private static List<String> cancelled(Map<String, VEvent> events) {
        return events.values().stream()
                .filter(event ->
                        event.getStatus().getValue().equals(Status.cancelled().getValue()))
                .map(event -> event.getSummary().getValue())
                .toList();
    }

    private static String dayOf(Map<String, VEvent> events, String step) {
        return events.values().stream()
                .filter(event -> event.getSummary().getValue().startsWith(step))
                .map(event -> event.getDateStart().getValue().getRawComponents().toString(true, false))
                .findFirst()
                .orElseThrow();
    }

    private MockHttpServletResponse open(String address) throws Exception {
        return mvc.perform(get(address).with(request -> {
                    request.setRemoteAddr("10.8.0." + factory.shop().id() % 250);
                    return request;
                }))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(csrf()).with(authentication(World.as(person))))
                .andReturn()
                .getResponse();
    }
}
