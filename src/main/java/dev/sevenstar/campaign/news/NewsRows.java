package dev.sevenstar.campaign.news;

import dev.sevenstar.campaign.news.Announcement.Draft;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How announcements lie in the database. */
@Component
class NewsRows {

    private static final String SELECT = """
            select id, campaign_id, version, title, text, readers, send_at, state, reached, read_count, sent_at, reminded_at
            from campaign_news
            """;

    private final JdbcClient jdbc;

    NewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Announcement> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(NewsRows::news)
                .optional();
    }

    /** Nobody else changes it until the end of the transaction. */
    Optional<Announcement> hold(long id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(NewsRows::news)
                .optional();
    }

    /** The newest first. */
    List<Announcement> of(long campaignId, int most) {
        return jdbc.sql(SELECT + "where campaign_id = :campaign order by campaign_id desc, id desc limit :most")
                .param("campaign", campaignId)
                .param("most", most)
                .query(NewsRows::news)
                .list();
    }

    void insert(Announcement news) {
        written(jdbc.sql("""
                insert into campaign_news (id, campaign_id, version, title, text, readers, send_at, state, reached,
                    read_count)
                values (:id, :campaign, 0, :title, :text, :readers, :at, 'SCHEDULED', 0, 0)"""), news.draft())
                .param("id", news.id())
                .param("campaign", news.campaignId())
                .update();
    }

    void rewrite(long id, long version, Draft draft) {
        var changed = written(jdbc.sql("""
                update campaign_news set version = version + 1, title = :title, text = :text, readers = :readers,
                    send_at = :at
                where id = :id and version = :version and state = 'SCHEDULED'"""), draft)
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) throw new OptimisticLockingFailureException("announcement");
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, Draft draft) {
        return statement
                .param("title", draft.title())
                .param("text", draft.text())
                .param("readers", draft.readers().name())
                .param("at", draft.sendAt().atOffset(ZoneOffset.UTC));
    }

    /** @return false if it was sent or withdrawn before */
    boolean withdraw(long id) {
        return jdbc.sql("update campaign_news set state = 'WITHDRAWN' where id = :id and state = 'SCHEDULED'")
                        .param("id", id)
                        .update()
                == 1;
    }

    void withdrawAll(long campaignId) {
        jdbc.sql("update campaign_news set state = 'WITHDRAWN' where campaign_id = :campaign and state = 'SCHEDULED'")
                .param("campaign", campaignId)
                .update();
    }

    void reached(long id, int more) {
        jdbc.sql("update campaign_news set reached = reached + :more where id = :id")
                .param("more", more)
                .param("id", id)
                .update();
    }

    void read(long id) {
        jdbc.sql("update campaign_news set read_count = read_count + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /** @return false if it was sent or withdrawn before */
    boolean sent(long id, Instant now) {
        return jdbc.sql(
                                "update campaign_news set state = 'SENT', sent_at = :now where id = :id and state = 'SCHEDULED'")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return false if it was done before, or nothing was sent yet */
    boolean reminded(long id, Instant now) {
        return jdbc.sql("""
                update campaign_news set reminded_at = :now
                where id = :id and state = 'SENT' and reminded_at is null""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Announcement news(ResultSet row, int index) throws SQLException {
        return new Announcement(
                row.getLong("id"),
                row.getLong("campaign_id"),
                row.getLong("version"),
                new Draft(
                        row.getString("title"),
                        row.getString("text"),
                        Readers.valueOf(row.getString("readers")),
                        row.getObject("send_at", OffsetDateTime.class).toInstant()),
                NewsState.valueOf(row.getString("state")),
                row.getInt("reached"),
                row.getInt("read_count"),
                time(row, "sent_at"),
                time(row, "reminded_at"));
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
