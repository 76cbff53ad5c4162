package dev.sevenstar.academy.shipped;

import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.Quiz;
import dev.sevenstar.academy.Wording;
import dev.sevenstar.academy.exam.Exam;
import dev.sevenstar.academy.exam.Exams;
import dev.sevenstar.shared.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The exam of the house: its bank is what the quizzes of the shipped courses ask. */
@Component
class ShippedExam {

    private static final Wording TITLE = new Wording("七星店长认证", "Seven-star shop manager");
    private static final Wording SUMMARY = new Wording(
            "发布、定价、询盘、收款、活动、安全，一张卷子看看会不会管一家批发店。",
            "Publishing, prices, inquiries, money, campaigns and safety: whether one can run a wholesale shop.");

    private final Exams exams;
    private final JdbcClient jdbc;

    ShippedExam(Exams exams, JdbcClient jdbc) {
        this.exams = exams;
        this.jdbc = jdbc;
    }

    /** Adds what the bank does not have yet; what staff changed or retired there stays so. */
    void fill(Map<Long, CourseContent> courses) {
        var exam = known().orElseGet(this::add);
        var there =
                exams.bank(exam).stream().map(each -> each.question().text()).collect(Collectors.toSet());
        courses.forEach((course, content) -> content.lessons().stream()
                .map(Lesson::quiz)
                .filter(Objects::nonNull)
                .map(Quiz::questions)
                .flatMap(List::stream)
                .filter(question -> there.add(question.text()))
                .forEach(question -> exams.add(exam, course, question)));
    }

    private Optional<Long> known() {
        return jdbc.sql("select files from academy_stamp where id = 2")
                .query(String.class)
                .optional()
                .map(Ids::parse);
    }

    private long add() {
        var exam = Exam.usual(Course.MARKET, TITLE, SUMMARY);
        exams.insert(exam);
        jdbc.sql("insert into academy_stamp (id, files) values (2, :exam)")
                .param("exam", exam.number())
                .update();
        return exam.id();
    }

    /** As soon as there are questions enough for a paper. */
    void publish() {
        known().map(exams::get)
                .filter(exam -> exams.bank(exam.id()).size() >= exam.questions())
                .ifPresent(exam -> exams.publish(exam.id()));
    }
}
