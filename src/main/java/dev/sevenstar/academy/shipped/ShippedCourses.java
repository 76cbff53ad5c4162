package dev.sevenstar.academy.shipped;

import dev.sevenstar.academy.Course;
import dev.sevenstar.academy.CourseContent;
import dev.sevenstar.academy.CourseState;
import dev.sevenstar.academy.Courses;
import dev.sevenstar.academy.WriteCourse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the shipped courses into the catalog when their files have changed. One that staff have edited or withdrawn is
 * left as it is.
 */
@Component
class ShippedCourses implements SmartInitializingSingleton {

    private static final String FILES = "classpath*:data/academy/*.md";

    /** One that is in the catalog already, as it was when its file was last read. */
    private record Known(long courseId, int edition, String print) {}

    private final Courses courses;
    private final WriteCourse write;
    private final ShippedExam exam;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ShippedCourses(
            Courses courses, WriteCourse write, ShippedExam exam, JdbcClient jdbc, TransactionTemplate transaction) {
        this.courses = courses;
        this.write = write;
        this.exam = exam;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Before anything is served, and before the demo market sends its people to school. */
    @Override
    public void afterSingletonsInstantiated() {
        fill(files());
    }

    /** @param files text by name */
    void fill(Map<String, String> files) {
        var print = print(String.join("\n", files.values()));
        transaction.executeWithoutResult(status -> {
            var last = jdbc.sql("select files from academy_stamp where id = 1 for update")
                    .query(String.class)
                    .single();
            if (last.equals(print)) return;
            files.forEach(this::put);
            exam.fill(contents());
            exam.publish();
            jdbc.sql("update academy_stamp set files = :print where id = 1")
                    .param("print", print)
                    .update();
        });
    }

    private void put(String file, String text) {
        var print = print(text);
        var known = known(file);
        if (known.isEmpty()) add(file, print, read(file, text));
        else if (!known.get().print().equals(print)) renew(known.get(), file, print, read(file, text));
    }

    private void add(String file, String print, CourseContent content) {
        var course = write.start(Course.MARKET, content);
        write.publish(course.id());
        jdbc.sql("insert into academy_shipped (file, course_id, edition, print) values (:file, :course, 1, :print)")
                .param("file", file)
                .param("course", course.id())
                .param("print", print)
                .update();
    }

    private void renew(Known known, String file, String print, CourseContent content) {
        var course = courses.get(known.courseId());
        var untouched =
                course.state() == CourseState.PUBLISHED && course.edition() == known.edition() && !course.isChanged();
        if (!untouched) return;
        write.save(course.id(), write.draft(course).stamp(), content);
        write.publish(course.id());
        jdbc.sql("update academy_shipped set edition = :edition, print = :print where file = :file")
                .param("edition", known.edition() + 1)
                .param("print", print)
                .param("file", file)
                .update();
    }

    private Map<Long, CourseContent> contents() {
        var contents = new TreeMap<Long, CourseContent>();
        for (var id : jdbc.sql("select course_id from academy_shipped order by course_id")
                .query(Long.class)
                .list()) contents.put(id, write.draft(courses.get(id)).content());
        return contents;
    }

    private Optional<Known> known(String file) {
        return jdbc.sql("select course_id, edition, print from academy_shipped where file = :file")
                .param("file", file)
                .query(Known.class)
                .optional();
    }

    private static CourseContent read(String file, String text) {
        try {
            return CourseFile.read(text);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException(
                    "course " + file + " can't be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** The last first: what is published last stands first in the catalog. */
    static Map<String, String> files() {
        try {
            var files = new TreeMap<String, String>(Comparator.reverseOrder());
            for (var file : new PathMatchingResourcePatternResolver().getResources(FILES))
                files.put(Objects.requireNonNull(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
            return files;
        } catch (IOException e) {
            throw new IllegalStateException("the shipped courses can't be read", e);
        }
    }

    private static String print(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
