package dev.sevenstar.academy.web;

import dev.sevenstar.academy.CourseList;
import dev.sevenstar.academy.Topic;
import dev.sevenstar.academy.learning.Enrolment;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A course as the catalog shows it.
 *
 * @param icon of its topic, for one without a picture
 * @param percent how far the reader is, null before they begin
 * @param stars like {@code 4.6}, empty while nobody said anything
 */
public record CourseCard(
        String href,
        String title,
        String summary,
        String cover,
        String tone,
        String icon,
        String formats,
        String track,
        String level,
        String length,
        String learners,
        String stars,
        @Nullable Integer percent,
        boolean done) {

    static CourseCard of(CourseList.Row row, @Nullable Enrolment begun, AcademyWords words) {
        var topic = row.topics().stream().findFirst().orElse(Topic.PUBLISHING);
        return new CourseCard(
                CoursesController.HERE + "/" + row.number(),
                words.say(row.title()),
                words.say(row.summary()),
                row.cover().isEmpty() ? "" : words.file(row.cover()),
                topic.name().toLowerCase(Locale.ROOT),
                icon(topic),
                row.formats().stream().map(format -> words.say(format.key())).collect(Collectors.joining(" · ")),
                words.say(row.track().key()),
                words.say(row.level().key()),
                words.say("academy.card.length", row.lessons(), words.minutes(row.minutes())),
                words.say("academy.card.learners", row.counts().learners()),
                row.counts().average(),
                begun == null ? null : percent(begun.doneLessons(), row.lessons()),
                begun != null && begun.isCompleted());
    }

    static int percent(int done, int all) {
        return all == 0 ? 0 : Math.min(100, done * 100 / all);
    }

    static String icon(Topic topic) {
        return switch (topic) {
            case PUBLISHING -> "listing";
            case PICTURES -> "image";
            case PRICING -> "tag";
            case INQUIRY -> "inbox";
            case CAMPAIGNS -> "rocket";
            case PAYMENT -> "money";
            case ORDERS -> "trade";
            case DATA -> "chart";
            case SAFETY -> "shield";
            case CROSS_BORDER -> "globe";
        };
    }
}
