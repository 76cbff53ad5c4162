package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The video tables: one statement a method. */
@Component
class VideoRows {

    private static final String COLUMNS = "shop_id, id, hash, bytes, format, length_ms, name, uploaded_by, uploaded_at";
    private static final String SELECT = "select " + COLUMNS + " from video ";

    private final JdbcClient jdbc;

    VideoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(Video video) {
        return jdbc.sql("insert into video (" + COLUMNS + """
                ) values (:shop, :id, :hash, :bytes, :format, :length, :name, :by, :at)
                on conflict do nothing""")
                        .param("shop", video.shopId())
                        .param("id", video.id())
                        .param("hash", video.hash())
                        .param("bytes", video.bytes())
                        .param("format", video.format().name())
                        .param("length", video.length().map(Duration::toMillis).orElse(null))
                        .param("name", video.name())
                        .param("by", video.uploadedBy())
                        .param("at", video.uploadedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Video> find(long shopId, long id) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .query(VideoRows::video)
                .optional();
    }

    Optional<Video> findByHash(long shopId, String hash) {
        return jdbc.sql(SELECT + "where shop_id = :shop and hash = :hash")
                .param("shop", shopId)
                .param("hash", hash)
                .query(VideoRows::video)
                .optional();
    }

    List<Video> all(long shopId, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select " + COLUMNS + " from unnest(cast(:ids as bigint array)) as wanted(wanted_id)"
                        + " join video on shop_id = :shop and id = wanted_id")
                .param("shop", shopId)
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query(VideoRows::video)
                .list();
    }

    Slice<Video> page(long shopId, @Nullable String before, int limit) {
        return Slice.of(
                jdbc.sql(SELECT + "where shop_id = :shop and id < :before order by shop_id desc, id desc limit :n")
                        .param("shop", shopId)
                        .param("before", before == null ? Long.MAX_VALUE : Ids.parse(before))
                        .param("n", limit + 1)
                        .query(VideoRows::video)
                        .list(),
                limit,
                Video::number);
    }

    void rename(long shopId, long id, String name) {
        jdbc.sql("update video set name = :name where shop_id = :shop and id = :id")
                .param("name", name)
                .param("shop", shopId)
                .param("id", id)
                .update();
    }

    List<Video> deleted(long shopId) {
        return jdbc.sql("select " + COLUMNS + " from deleted_video where shop_id = :shop"
                        + " order by shop_id desc, id desc limit 100")
                .param("shop", shopId)
                .query(VideoRows::video)
                .list();
    }

    Optional<Video> deletedByHash(long shopId, String hash) {
        return jdbc.sql("select " + COLUMNS + " from deleted_video where shop_id = :shop and hash = :hash")
                .param("shop", shopId)
                .param("hash", hash)
                .query(VideoRows::video)
                .optional();
    }

    void toBin(Video video, long personId, OffsetDateTime at) {
        jdbc.sql("insert into deleted_video (" + COLUMNS + ", deleted_by, deleted_at) select " + COLUMNS
                        + ", :by, :at from video where shop_id = :shop and id = :id")
                .param("by", personId)
                .param("at", at)
                .param("shop", video.shopId())
                .param("id", video.id())
                .update();
        remove("video", video.shopId(), video.id());
    }

    boolean fromBin(long shopId, long id) {
        var restored = jdbc.sql("insert into video (" + COLUMNS + ") select " + COLUMNS
                        + " from deleted_video where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .update();
        remove("deleted_video", shopId, id);
        return restored == 1;
    }

    private void remove(String table, long shopId, long id) {
        jdbc.sql("delete from " + table + " where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .update();
    }

    private static Video video(ResultSet row, int index) throws SQLException {
        var length = (Long) row.getObject("length_ms");
        return new Video(
                row.getLong("shop_id"),
                row.getLong("id"),
                row.getString("hash"),
                row.getLong("bytes"),
                VideoFormat.valueOf(row.getString("format")),
                Optional.ofNullable(length).map(Duration::ofMillis),
                row.getString("name"),
                row.getLong("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
