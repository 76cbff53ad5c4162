package dev.sevenstar.academy;

import dev.sevenstar.academy.CourseCounts.Counts;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The courses as lists show them, one statement each. */
@Component
public class CourseList {

    /** A course in a list. */
    public record Row(
            long id,
            CourseState state,
            int edition,
            Wording title,
            Wording summary,
            Track track,
            Level level,
            Set<Topic> topics,
            Set<Format> formats,
            String cover,
            int minutes,
            int lessons,
            @Nullable Instant publishedAt,
            Counts counts) {

        public String number() {
            return Ids.text(id);
        }
    }

    /**
     * What is looked for.
     *
     * @param words empty for all
     * @param most how many minutes at the most, null for any length
     */
    public record Asked(
            String words,
            @Nullable Track track,
            @Nullable Topic topic,
            @Nullable Format format,
            @Nullable Level level,
            @Nullable Integer most) {

        public boolean isFiltered() {
            return !words.isEmpty()
                    || track != null
                    || topic != null
                    || format != null
                    || level != null
                    || most != null;
        }
    }

    private static final String SELECT = """
            select id, state, edition, title, title_en, summary, summary_en, track, level, topics, formats, cover,
                minutes, c.lessons, published_at, learners, finished, ratings, stars
            from academy_course c join academy_course_count on course_id = id
            """;

    private final JdbcClient jdbc;

    CourseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What learners can find, the newest first. @param before the cursor of the page before, empty for the first */
    public Slice<Row> published(Asked asked, String before, int size) {
        var from = TimeCursor.parse(before);
        var where = new ArrayList<String>(
                List.of("state = 'PUBLISHED' and published_at <= :at and (published_at < :at or id < :id)"));
        if (!asked.words.isEmpty()) where.add("searched like :words escape '!'");
        if (asked.track != null) where.add("track = :track");
        if (asked.level != null) where.add("level = :level");
        if (asked.topic != null) where.add("topics like :topic");
        if (asked.format != null) where.add("formats like :format");
        if (asked.most != null) where.add("minutes <= :minutes");
        var rows = jdbc.sql(SELECT + "where " + String.join(" and ", where)
                        + " order by state desc, published_at desc, id desc limit :most")
                .param("at", from.sql())
                .param("id", from.id())
                .param("words", '%' + escaped(asked.words) + '%')
                .param("track", name(asked.track))
                .param("level", name(asked.level))
                .param("topic", "%," + name(asked.topic) + ",%")
                .param("format", "%," + name(asked.format) + ",%")
                .param("minutes", asked.most)
                .param("most", size + 1)
                .query(CourseList::row)
                .list();
        return Slice.of(rows, size, row -> new TimeCursor(Objects.requireNonNull(row.publishedAt), row.id).text());
    }

    /** These, by their id. */
    public Map<Long, Row> these(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return jdbc.sql(SELECT + "where id in (:ids)").param("ids", ids).query(CourseList::row).list().stream()
                .collect(Collectors.toMap(Row::id, Function.identity()));
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    private static String escaped(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    private static <E extends Enum<E>> Set<E> marks(String written, Class<E> type) {
        return Arrays.stream(written.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        var published = row.getObject("published_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                CourseState.valueOf(row.getString("state")),
                row.getInt("edition"),
                new Wording(row.getString("title"), row.getString("title_en")),
                new Wording(row.getString("summary"), row.getString("summary_en")),
                Track.valueOf(row.getString("track")),
                Level.valueOf(row.getString("level")),
                marks(row.getString("topics"), Topic.class),
                marks(row.getString("formats"), Format.class),
                row.getString("cover"),
                row.getInt("minutes"),
                row.getInt("lessons"),
                published == null ? null : published.toInstant(),
                new Counts(row.getInt("learners"), row.getInt("finished"), row.getInt("ratings"), row.getInt("stars")));
    }
}
