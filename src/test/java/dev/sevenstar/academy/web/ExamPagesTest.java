package dev.sevenstar.academy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Question;
import dev.sevenstar.academy.Question.Kind;
import dev.sevenstar.academy.Wording;
import dev.sevenstar.academy.exam.Certificates;
import dev.sevenstar.academy.exam.Exam;
import dev.sevenstar.academy.exam.Exams;
import dev.sevenstar.identity.Person;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A paper on the screen: nothing of its answers before the end, nothing of its holder to strangers. */
@HouseTest
class ExamPagesTest {

    private static final String HERE = "/workbench/academy";

    @Autowired
    MockMvc mvc;

    @Autowired
    World world;

    @Autowired
    MovableClock clock;

    @Autowired
    Exams exams;

    @Autowired
    Certificates certificates;

    private Person owner;
    private Exam exam;

    @AfterEach
    void back_to_the_present() {
        clock.reset();
    }

    @BeforeEach
    void an_exam_of_two_questions() {
        owner = world.boltFactory().owner();
        exam = new Exam(
                Ids.next(),
                Course.MARKET,
                CourseState.DRAFT,
                new Wording("螺丝店长", "Bolt manager"),
                new Wording("会卖螺丝", "Can sell bolts"),
                2,
                60,
                80,
                3,
                7,
                12);
        exams.insert(exam);
        exams.add(exam.id(), 5L, new Question(Kind.SINGLE, "螺丝？", List.of("甲", "乙"), List.of(1), "因为是乙", "read"));
        exams.add(exam.id(), null, new Question(Kind.ORDER, "顺序？", List.of("一", "二", "三"), List.of(0, 1, 2), "数数", ""));
        exams.publish(exam.id());
    }

    @Test
    void a_question_says_nothing_of_its_answer() throws Exception {
        var paper = start();
        for (int place = 1; place <= 2; place++) {
            var html = page(get(paper + "/questions/" + place)).html();
            assertThat(html).doesNotContain("因为是乙", "数数");
        }
        assertThat(page(get(paper)).html()).doesNotContain("因为是乙", "螺丝？");
        assertThat(answer(get(paper + "/questions/3")).getStatus()).isEqualTo(404);
    }

    @Test
    void answers_are_kept_one_by_one_and_the_result_shows_what_was_wrong() throws Exception {
        var paper = start();
        var single = page(get(paper + "/questions/1")).selectFirst("input[type=radio]") == null ? 2 : 1;
        assertThat(answer(put(paper + "/questions/" + single)
                                .param("answer", "0")
                                .param("to", "2"))
                        .getRedirectedUrl())
                .isEqualTo(paper + "/questions/2");
        assertThat(page(get(paper + "/questions/" + single))
                        .selectFirst("input[value=0]")
                        .hasAttr("checked"))
                .isTrue();
        answer(put(paper + "/questions/" + (3 - single))
                .param("answer.o0", "0")
                .param("answer.o1", "1")
                .param("answer.o2", "2"));
        assertThat(page(get(paper)).selectFirst(".paper-places").select(".answered"))
                .hasSize(2);
        answer(post(paper + "/completion"));
        var result = page(get(paper));
        assertThat(result.selectFirst(".paper-score").text()).isEqualTo("50%");
        var mistake = result.select(".mistake-list li");
        assertThat(mistake).hasSize(1);
        assertThat(mistake.text()).contains("螺丝？", "甲", "乙", "因为是乙");
        assertThat(mistake.select("a").attr("href")).endsWith("/lessons/read");
        assertThat(answer(get(paper + "/questions/1")).getRedirectedUrl()).isEqualTo(paper);
    }

    @Test
    void too_late_is_said_kindly() throws Exception {
        var paper = start();
        clock.forward(Duration.ofMinutes(61));
        assertThat(answer(put(paper + "/questions/1").param("answer", "1")).getRedirectedUrl())
                .isEqualTo(paper);
        assertThat(page(get(paper)).select(".paper-score")).hasSize(1);
    }

    @Test
    void a_stranger_sees_that_a_certificate_is_one_and_not_whose() throws Exception {
        var paper = start();
        for (int place = 1; place <= 2; place++)
            answer(put(paper + "/questions/" + place)
                    .param("answer", "1")
                    .param("answer.o0", "0")
                    .param("answer.o1", "1")
                    .param("answer.o2", "2"));
        answer(post(paper + "/completion"));
        var held = certificates.of(owner.id()).get(0);
        assertThat(page(get(HERE + "/certificates")).text()).contains(held.code(), "陈恒");
        var pdf = answer(get(HERE + "/certificates/" + held.code() + "/pdf"));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5)).isEqualTo("%PDF-");
        var stranger = Jsoup.parse(mvc.perform(get("/certificates/" + held.code()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(stranger.selectFirst("section[role=status]").text()).contains("螺丝店长", "陈**", "有效");
        assertThat(stranger.html()).doesNotContain("陈恒");
        certificates.revoke(held.code(), "替考");
        var later = Jsoup.parse(mvc.perform(get("/certificates").param("code", held.code()))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
        assertThat(later.selectFirst("section[role=status]").text())
                .contains("已撤销")
                .doesNotContain("替考");
        owner = world.dressMaker().owner();
        assertThat(answer(get(HERE + "/certificates/" + held.code() + "/pdf")).getStatus())
                .isEqualTo(404);
    }

    private String start() throws Exception {
        var first = answer(post(HERE + "/exams/" + exam.number() + "/attempts")).getRedirectedUrl();
        return first.substring(0, first.indexOf("/questions"));
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
