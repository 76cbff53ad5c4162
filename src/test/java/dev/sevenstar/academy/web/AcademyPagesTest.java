package dev.sevenstar.academy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.academy.ACourse;
import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.WriteCourse;
import dev.sevenstar.academy.learning.Notes;
import dev.sevenstar.identity.Person;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The academy before a learner: finding, beginning, learning, writing down, saying what one thinks. */
@HouseTest
class AcademyPagesTest {

    private static final String HERE = "/workbench/academy";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    MovableClock clock;

    @Autowired
    WriteCourse write;

    @Autowired
    Notes notes;

    private Person owner;
    private Course course;
    private String here;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @BeforeEach
    void a_shop_and_a_course() throws Exception {
        owner = world.boltFactory().owner();
        course = write.start(Course.MARKET, ACourse.whole());
        write.publish(course.id());
        here = HERE + "/courses/" + course.number();
    }

    @Test
    void the_catalog_is_found_by_word_topic_level_and_length() throws Exception {
        assertThat(titles("?q=螺丝怎么卖")).contains("螺丝怎么卖");
        assertThat(titles("?q=BOLTS")).contains("螺丝怎么卖");
        assertThat(titles("?q=100%25")).isEmpty();
        assertThat(titles("?q=螺丝怎么卖&topic=PICTURES&track=OPENING&level=BASIC&format=VIDEO&most=20"))
                .contains("螺丝怎么卖");
        assertThat(titles("?q=螺丝怎么卖&topic=PAYMENT")).isEmpty();
        assertThat(titles("?q=螺丝怎么卖&format=LIVE")).isEmpty();
        assertThat(page(get(HERE + "?q=zzzz")).selectFirst(".empty").text()).contains("没有符合条件的课程");
    }

    @Test
    void in_english_everything_of_the_house_is_english() throws Exception {
        var page = Jsoup.parse(answer(get(here).locale(Locale.ENGLISH)).getContentAsString());
        assertThat(page.selectFirst("h1").text()).isEqualTo("How to sell bolts");
        assertThat(page.selectFirst("main").text()).contains("Begin").doesNotContain("开始学习");
    }

    @Test
    void before_it_is_begun_its_lessons_are_named_and_lead_nowhere() throws Exception {
        assertThat(page(get(here)).select(".lesson-list a")).isEmpty();
        assertThat(answer(get(here + "/lessons/read")).getRedirectedUrl()).isEqualTo(here);
        assertThat(answer(post(here + "/enrolment")).getRedirectedUrl()).isEqualTo(here + "/lessons/read");
        assertThat(page(get(here)).select(".lesson-list a")).hasSize(3);
        assertThat(answer(get(here + "/lessons/nothing")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_draft_and_a_withdrawn_course_are_nobodys_to_find() throws Exception {
        var draft = write.start(Course.MARKET, ACourse.whole());
        assertThat(answer(get(HERE + "/courses/" + draft.number())).getStatus()).isEqualTo(404);
        assertThat(answer(post(HERE + "/courses/" + draft.number() + "/enrolment"))
                        .getStatus())
                .isEqualTo(404);
        answer(post(here + "/enrolment"));
        write.withdraw(course.id());
        assertThat(answer(get(here)).getStatus()).isEqualTo(200);
        assertThat(titles("?q=螺丝怎么卖")).doesNotContain(course.number());
    }

    @Test
    void a_film_plays_without_script_and_can_be_told_done_by_a_form() throws Exception {
        answer(post(here + "/enrolment"));
        var lesson = page(get(here + "/lessons/watch"));
        assertThat(lesson.selectFirst("video[controls] source").attr("src")).isEqualTo("/media/videos/a.mp4");
        assertThat(lesson.selectFirst("form[action$=/completion]")).isNotNull();
        answer(post(here + "/lessons/watch/completion"));
        assertThat(page(get(here)).select(".lesson-list .done")).isEmpty();
        clock.forward(Duration.ofSeconds(ACourse.FILM));
        answer(post(here + "/lessons/watch/completion"));
        assertThat(page(get(here)).select(".lesson-list .done")).hasSize(1);
    }

    @Test
    void of_a_quiz_nothing_is_given_away_before_it_is_answered() throws Exception {
        answer(post(here + "/enrolment"));
        var asked = page(get(here + "/lessons/check"));
        assertThat(asked.select(".is-right, .why")).isEmpty();
        assertThat(asked.html()).doesNotContain("盘条冷镦成形");
        answer(post(here + "/lessons/check/answers").param("q0", "0"));
        var wrong = page(get(here + "/lessons/check"));
        assertThat(wrong.selectFirst(".question.wrong a").attr("href")).isEqualTo(here + "/lessons/read");
        assertThat(wrong.html()).doesNotContain("盘条冷镦成形");
        assertThat(wrong.selectFirst("input[name=q0][value=0]").hasAttr("checked"))
                .isTrue();
        answer(post(here + "/lessons/check/answers").param("q0", "1"));
        var right = page(get(here + "/lessons/check"));
        assertThat(right.selectFirst(".question.right .why").text()).isEqualTo("盘条冷镦成形");
        assertThat(right.select(".is-right")).hasSize(1);
    }

    @Test
    void a_note_keeps_its_second_and_is_seen_by_its_writer_alone() throws Exception {
        answer(post(here + "/enrolment"));
        answer(post(here + "/notes")
                .param("lesson", "watch")
                .param("second", "12")
                .param("text", "<b>记住</b>"));
        var lesson = page(get(here + "/lessons/watch"));
        assertThat(lesson.selectFirst("#notes .note-list .badge").text()).isEqualTo("0:12");
        assertThat(lesson.selectFirst("#notes .note-list .grow").text()).isEqualTo("<b>记住</b>");
        var number = notes.of(owner.id(), course.id()).get(0).number();
        owner = world.dressMaker().owner();
        assertThat(answer(get(here + "/notes")).getStatus()).isEqualTo(404);
        answer(post(here + "/enrolment"));
        assertThat(page(get(here + "/notes")).select(".note-list li")).isEmpty();
        assertThat(answer(put(here + "/notes/" + number).param("text", "我的")).getStatus())
                .isEqualTo(404);
        answer(delete(here + "/notes/" + number));
    }

    @Test
    void a_second_outside_the_film_is_none() throws Exception {
        answer(post(here + "/enrolment"));
        answer(post(here + "/notes")
                .param("lesson", "watch")
                .param("second", "9999")
                .param("text", "记住"));
        assertThat(notes.of(owner.id(), course.id()).get(0).second()).isNull();
    }

    @Test
    void others_read_the_surname_of_who_has_rated() throws Exception {
        answer(post(here + "/enrolment"));
        answer(get(here + "/lessons/check"));
        answer(post(here + "/lessons/check/answers").param("q0", "1"));
        answer(put(here + "/rating").param("stars", "4").param("comment", "讲得清楚"));
        owner = world.dressMaker().owner();
        var said = page(get(here)).selectFirst("#ratings .comment-list").text();
        assertThat(said).contains("陈**", "讲得清楚").doesNotContain("陈恒");
    }

    @Test
    void a_shop_is_judged_when_somebody_looks() throws Exception {
        assertThat(page(get(HERE)).selectFirst("#needs form").attr("hx-trigger"))
                .contains("load");
        assertThat(answer(post(HERE + "/for-you").param("to", "https://elsewhere.test"))
                        .getRedirectedUrl())
                .isEqualTo(HERE + "/for-you");
        var needs = page(get(HERE + "/for-you"));
        assertThat(needs.selectFirst("#needs form").attr("hx-trigger")).isEqualTo("submit");
        var methods = needs.selectFirst(".need-list li:contains(付款方式)");
        assertThat(methods.select("a[href^=" + HERE + "/courses/]")).hasSize(1);
        assertThat(methods.select("a[href=/workbench/payment-methods]")).hasSize(1);
    }

    private String titles(String query) throws Exception {
        return page(get(HERE + query)).select(".course-card").text();
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        var answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request.with(authentication(World.as(owner))).with(csrf()))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
