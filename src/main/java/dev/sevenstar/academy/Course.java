package dev.sevenstar.academy;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A course of the market or of one of its partners. What it says is in its editions; here is what lists show of it, as
 * its published edition has it, or its draft while there is none.
 */
@Table("academy_course")
public class Course {

    /** Whose a course is that is the market's own. */
    public static final long MARKET = 0;

    @Id
    final long id;

    @Version
    @Nullable
    Long version;

    final long ownerId;
    CourseState state = CourseState.DRAFT;

    /** The published one, 0 for none. */
    int edition;

    /** The one being written; the published one while nothing has changed. */
    int draft = 1;

    String title = "";
    String titleEn = "";
    String summary = "";
    String summaryEn = "";
    String searched = "";
    Track track = Track.OPENING;
    Level level = Level.BASIC;
    String topics = "";
    String formats = "";
    String cover = "";

    @Nullable
    Long instructorId;

    int minutes;
    int lessons;

    @Nullable
    Instant publishedAt;

    /** When the draft is to be published by itself. */
    @Nullable
    Instant publishAt;

    @PersistenceCreator
    Course(long id, long ownerId) {
        this.id = id;
        this.ownerId = ownerId;
    }

    static Course of(long ownerId, CourseContent content) {
        var course = new Course(Ids.next(), ownerId);
        course.show(content);
        return course;
    }

    /** The number of the edition that a change goes into. */
    int edit() {
        if (draft == edition) draft = edition + 1;
        return draft;
    }

    void show(CourseContent content) {
        title = content.title().zh();
        titleEn = content.title().en();
        summary = content.summary().zh();
        summaryEn = content.summary().en();
        searched = (title + ' ' + titleEn + ' ' + summary + ' ' + summaryEn).toLowerCase(Locale.ROOT);
        track = content.track();
        level = content.level();
        topics = marks(content.topics());
        formats = marks(content.formats());
        cover = content.cover();
        instructorId = content.instructorId();
        minutes = content.minutes();
        lessons = content.lessons().size();
    }

    /** Written so that one of them is found by a like with its commas. */
    private static String marks(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(",", ",", ","));
    }

    /** @throws Refused if there is nothing new to publish */
    void publish(CourseContent content, Instant now) {
        if (state == CourseState.PUBLISHED && draft == edition) throw new Refused("academy.refused.nothing-new");
        edition = draft;
        state = CourseState.PUBLISHED;
        publishedAt = now;
        publishAt = null;
        show(content);
    }

    /** Nobody new finds it; who has begun it goes on. @throws Refused if it is not to be found anyway */
    void withdraw() {
        if (state != CourseState.PUBLISHED) throw new Refused("academy.refused.not-published");
        state = CourseState.WITHDRAWN;
        publishAt = null;
    }

    public long id() {
        return id;
    }

    public String number() {
        return Ids.text(id);
    }

    public long ownerId() {
        return ownerId;
    }

    public CourseState state() {
        return state;
    }

    public int edition() {
        return edition;
    }

    public int draft() {
        return draft;
    }

    public boolean isChanged() {
        return draft != edition;
    }

    public Wording title() {
        return new Wording(title, titleEn);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant publishAt() {
        return publishAt;
    }
}
