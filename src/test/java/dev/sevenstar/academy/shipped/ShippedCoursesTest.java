package dev.sevenstar.academy.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.Courses;
import dev.sevenstar.academy.Film;
import dev.sevenstar.academy.Lesson;
import dev.sevenstar.academy.Quiz;
import dev.sevenstar.academy.WeakPoint;
import dev.sevenstar.academy.WriteCourse;
import dev.sevenstar.support.HouseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The courses of the house: whole, with everything they show, and left alone once somebody has edited them. */
@HouseTest
@Tag("database")
class ShippedCoursesTest {

    private static final String SMALL = """
            title: 小课 | Small
            summary: 一句话 | A sentence
            track: OPENING
            level: BASIC
            topics: PUBLISHING

            # 章 | Chapter
            ## article read 读 | Read
            %s
            """;

    @Autowired
    ShippedCourses shipped;

    @Autowired
    CourseList list;

    @Autowired
    Courses courses;

    @Autowired
    WriteCourse write;

    @Test
    void there_are_a_dozen_and_all_can_be_found() {
        assertThat(contents()).hasSizeGreaterThanOrEqualTo(12);
        var titles = list.published(new CourseList.Asked("", null, null, null, null, null), "", 100).rows().stream()
                .map(row -> row.title().zh())
                .toList();
        assertThat(titles)
                .containsAll(contents().values().stream()
                        .map(content -> content.title().zh())
                        .toList());
    }

    @Test
    void there_is_one_about_every_weak_point() {
        assertThat(contents().values().stream().flatMap(content -> content.helps().stream()))
                .contains(WeakPoint.values());
    }

    @Test
    void every_one_has_both_languages_and_says_what_one_learns() {
        contents().forEach((file, content) -> {
            assertThat(content.title().en()).as(file).isNotBlank();
            assertThat(content.summary().en()).as(file).isNotBlank();
            assertThat(content.title().zh().length()).as(file).isLessThanOrEqualTo(CourseContent.TITLE);
            assertThat(content.outcomes()).as(file).isNotEmpty();
            assertThat(content.lessons()).as(file).hasSizeGreaterThanOrEqualTo(3);
            for (var lesson : content.lessons())
                assertThat(lesson.title().en()).as(file + " " + lesson.name()).isNotBlank();
            assertThat(content.lessons().stream().map(Lesson::name)).as(file).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_picture_and_film_is_there() {
        contents().forEach((file, content) -> files(content)
                .forEach(src -> assertThat(new ClassPathResource("static" + src).exists())
                        .as(file + " " + src)
                        .isTrue()));
    }

    private static Stream<String> files(CourseContent content) {
        var pictures = content.lessons().stream()
                .flatMap(lesson -> Jsoup.parse(lesson.text()).select("img").stream())
                .map(img -> img.attr("src"));
        var films = content.lessons().stream()
                .map(Lesson::film)
                .filter(Objects::nonNull)
                .flatMap(film -> Stream.concat(
                        Stream.of(film.src()), film.captions().stream().map(Film.Captions::src)));
        return Stream.concat(Stream.of(content.cover()), Stream.concat(pictures, films))
                .filter(src -> !src.isEmpty());
    }

    @Test
    void every_question_comes_from_a_lesson_of_its_course() {
        contents().forEach((file, content) -> {
            var quizzes = content.lessons().stream()
                    .map(Lesson::quiz)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(quizzes).as(file).isNotEmpty();
            quizzes.stream().map(Quiz::questions).flatMap(List::stream).forEach(question -> {
                assertThat(content.find(question.lesson()))
                        .as(file + " " + question.text())
                        .isPresent();
                assertThat(question.why()).as(question.text()).isNotBlank();
            });
        });
    }

    @Test
    void a_changed_file_is_a_new_edition_unless_staff_have_edited_the_course() {
        var files = new HashMap<>(ShippedCourses.files());
        files.put("zz.md", SMALL.formatted("第一版。".repeat(40)));
        shipped.fill(files);
        var id = id();
        assertThat(courses.get(id).edition()).isEqualTo(1);
        shipped.fill(files);
        assertThat(courses.get(id).edition()).isEqualTo(1);
        files.put("zz.md", SMALL.formatted("第二版。".repeat(40)));
        shipped.fill(files);
        assertThat(courses.get(id).edition()).isEqualTo(2);
        write.save(
                id,
                write.draft(courses.get(id)).stamp(),
                write.draft(courses.get(id)).content());
        files.put("zz.md", SMALL.formatted("第三版。".repeat(40)));
        shipped.fill(files);
        assertThat(courses.get(id).edition()).isEqualTo(2);
        write.publish(id);
        write.withdraw(id);
        shipped.fill(ShippedCourses.files());
    }

    private long id() {
        return list.published(new CourseList.Asked("小课", null, null, null, null, null), "", 2)
                .rows()
                .get(0)
                .id();
    }

    private static Map<String, CourseContent> contents() {
        var contents = new HashMap<String, CourseContent>();
        ShippedCourses.files().forEach((file, text) -> contents.put(file, CourseFile.read(text)));
        return contents;
    }
}
