package dev.sevenstar.campaign.news;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The announcements that each shop has got, and whether its people know of them. */
@Component
public class Letters {

    /** Where a shop reads them. */
    public static final String HERE = "/workbench/campaigns/news";

    private static final String RIGHT = "listing";

    /** One of them, with what it is about. */
    public record Letter(
            long newsId,
            long campaignId,
            String campaign,
            String title,
            String text,
            Instant sentAt,
            @Nullable Instant readAt) {

        public String number() {
            return Ids.text(newsId);
        }

        public boolean isRead() {
            return readAt != null;
        }
    }

    /** How many letters of a shop wait for the morning. */
    record Waiting(long shopId, int letters) {}

    private static final String SELECT = """
            select l.news_id, n.campaign_id, c.title as campaign, n.title, n.text, n.sent_at, l.read_at
            from campaign_letter l join campaign_news n on n.id = l.news_id join campaign c on c.id = n.campaign_id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final NewsRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Letters(
            JdbcClient jdbc,
            NamedParameterJdbcOperations batches,
            NewsRows rows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A shop's own, the newest first.
     *
     * @param before the cursor of the page before, empty for the first
     */
    public Slice<Letter> of(long shopId, String before, int size) {
        var read = jdbc.sql(SELECT + """
                where l.shop_id = :shop and l.news_id < :before order by l.shop_id desc, l.news_id desc limit :most""")
                .param("shop", shopId)
                .param("before", before.isEmpty() ? Long.MAX_VALUE : Ids.parse(before))
                .param("most", size + 1)
                .query(Letters::letter)
                .list();
        return Slice.of(read, size, Letter::number);
    }

    /** Opens one: from then on it is known to be read. @throws NotFound if the shop has none such */
    @Transactional
    public Letter open(long shopId, long newsId) {
        var first = jdbc.sql("""
                update campaign_letter set read_at = :now, told = true
                where shop_id = :shop and news_id = :news and read_at is null""")
                        .param("now", now().atOffset(ZoneOffset.UTC))
                        .param("shop", shopId)
                        .param("news", newsId)
                        .update()
                == 1;
        if (first) rows.read(newsId);
        return find(shopId, newsId).orElseThrow(NotFound::new);
    }

    private Optional<Letter> find(long shopId, long newsId) {
        return jdbc.sql(SELECT + "where l.shop_id = :shop and l.news_id = :news")
                .param("shop", shopId)
                .param("news", newsId)
                .query(Letters::letter)
                .optional();
    }

    /** Every shop that has it already is left as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void deliver(Announcement news, Collection<Long> shops) {
        var there = new HashSet<>(jdbc.sql("""
                select shop_id from campaign_letter where news_id = :news and shop_id in (:shops)""")
                .param("news", news.id())
                .param("shops", shops)
                .query(Long.class)
                .list());
        var others = shops.stream().filter(shop -> !there.contains(shop)).toList();
        if (others.isEmpty()) return;
        var now = now();
        var told = mayHear(others, now);
        batches.batchUpdate("""
                insert into campaign_letter (shop_id, news_id, told, told_at)
                values (:shop, :news, :told, :at)""", rowsOf(news, others, told, now));
        rows.reached(news.id(), others.size());
        told.forEach(shop -> events.publishEvent(Notice.toShop(
                shop,
                RIGHT,
                HERE + "/" + news.number(),
                "campaign.notice.news",
                news.draft().title())));
    }

    /** Who is not to be rung for now hears of it in the morning. */
    @Transactional(propagation = Propagation.MANDATORY)
    void remind(Announcement news, Collection<Long> shops) {
        var now = now();
        var told = mayHear(shops, now);
        batches.batchUpdate("""
                update campaign_letter set told = :told, told_at = coalesce(:at, told_at)
                where shop_id = :shop and news_id = :news and read_at is null""", rowsOf(news, shops, told, now));
        told.forEach(shop -> events.publishEvent(Notice.toShop(
                shop,
                RIGHT,
                HERE + "/" + news.number(),
                "campaign.notice.news-unread",
                news.draft().title())));
    }

    private static SqlParameterSource[] rowsOf(Announcement news, Collection<Long> shops, Set<Long> told, Instant now) {
        return shops.stream()
                .map(shop -> new MapSqlParameterSource()
                        .addValue("shop", shop)
                        .addValue("news", news.id())
                        .addValue("told", told.contains(shop))
                        .addValue(
                                "at",
                                told.contains(shop) ? now.atOffset(ZoneOffset.UTC) : null,
                                Types.TIMESTAMP_WITH_TIMEZONE))
                .toArray(SqlParameterSource[]::new);
    }

    /** Those of them that can be told at this hour and have not heard enough today. */
    private Set<Long> mayHear(Collection<Long> shops, Instant now) {
        if (QuietHours.isQuiet(now)) return Set.of();
        var may = new HashSet<>(shops);
        jdbc.sql("""
                select shop_id from campaign_letter where shop_id in (:shops) and told_at >= :midnight
                group by shop_id having count(*) >= :most""")
                .param("shops", shops)
                .param("midnight", QuietHours.midnight(now).atOffset(ZoneOffset.UTC))
                .param("most", QuietHours.A_DAY)
                .query(Long.class)
                .list()
                .forEach(may::remove);
        return may;
    }

    /** Shops by rising number after this one that have not opened it. */
    List<Long> unread(long newsId, long after, int most) {
        return jdbc.sql("""
                select shop_id from campaign_letter
                where news_id = :news and shop_id > :after and read_at is null
                order by news_id, shop_id limit :most""")
                .param("news", newsId)
                .param("after", after)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** Shops by rising number after this one for which something waits. */
    List<Waiting> waiting(long after, int most) {
        return jdbc.sql("""
                select shop_id, count(*) as letters from campaign_letter
                where told = false and shop_id > :after
                group by told, shop_id order by told, shop_id limit :most""")
                .param("after", after)
                .param("most", most)
                .query(Waiting.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void digest(Collection<Waiting> shops) {
        jdbc.sql("update campaign_letter set told = true, told_at = :now where told = false and shop_id in (:shops)")
                .param("now", now().atOffset(ZoneOffset.UTC))
                .param("shops", shops.stream().map(Waiting::shopId).toList())
                .update();
        shops.forEach(each -> events.publishEvent(
                Notice.toShop(each.shopId(), RIGHT, HERE, "campaign.notice.news-digest", each.letters())));
    }

    private Instant now() {
        return Times.now(clock);
    }

    private static Letter letter(ResultSet row, int index) throws SQLException {
        return new Letter(
                row.getLong("news_id"),
                row.getLong("campaign_id"),
                row.getString("campaign"),
                row.getString("title"),
                row.getString("text"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                NewsRows.time(row, "read_at"));
    }
}
