package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The picture table: one statement a method. */
@Component
class PictureRows {

    record Like(long id, Likeness likeness) {}

    private static final String COLUMNS = """
            shop_id, id, hash, width, height, bytes, format, name, album_id, white_background, uploaded_by, uploaded_at""";

    private static final String SELECT = "select " + COLUMNS + " from picture ";

    private final JdbcClient jdbc;

    PictureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the shop has the same file already. */
    boolean insert(Picture picture, @Nullable Likeness likeness) {
        return jdbc.sql("""
                insert into picture (shop_id, id, hash, width, height, bytes, format, name, album_id, white_background, likeness, uploaded_by, uploaded_at)
                values (:shop, :id, :hash, :width, :height, :bytes, :format, :name, :album, :white, :likeness, :by, :at)
                on conflict do nothing""")
                        .param("shop", picture.shopId())
                        .param("id", picture.id())
                        .param("hash", picture.hash())
                        .param("width", picture.width())
                        .param("height", picture.height())
                        .param("bytes", picture.bytes())
                        .param("format", picture.format().name())
                        .param("name", picture.name())
                        .param("album", picture.albumId())
                        .param("white", picture.whiteBackground().name())
                        .param("likeness", likeness == null ? null : likeness.bits())
                        .param("by", picture.uploadedBy())
                        .param("at", picture.uploadedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Picture> find(long shopId, long id) {
        return jdbc.sql(SELECT + "where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .query(PictureRows::picture)
                .optional();
    }

    Optional<Picture> findByHash(long shopId, String hash) {
        return jdbc.sql(SELECT + "where shop_id = :shop and hash = :hash")
                .param("shop", shopId)
                .param("hash", hash)
                .query(PictureRows::picture)
                .optional();
    }

    /** A join and no list of ids: H2 would read the whole shop for {@code id in (…)}. */
    List<Picture> all(long shopId, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select " + COLUMNS + " from unnest(cast(:ids as bigint array)) as wanted(wanted_id)"
                        + " join picture on shop_id = :shop and id = wanted_id")
                .param("shop", shopId)
                .param("ids", ids.stream().distinct().toArray(Long[]::new))
                .query(PictureRows::picture)
                .list();
    }

    Slice<Picture> page(long shopId, PictureQuery query) {
        var statement = jdbc.sql(SELECT + where(query)).param("shop", shopId).param("n", query.limit() + 1);
        if (query.album() != null) statement = statement.param("album", query.album());
        if (query.name() != null) statement = statement.param("name", LikePattern.containing(query.name()));
        // The first page has a bound too: without it H2 takes the foreign key's shorter index and sorts.
        statement = statement.param("before", query.before() == null ? Long.MAX_VALUE : Ids.parse(query.before()));
        return Slice.of(statement.query(PictureRows::picture).list(), query.limit(), Picture::number);
    }

    private static String where(PictureQuery query) {
        return "where shop_id = :shop"
                + (query.album() == null ? "" : " and album_id = :album")
                + " and id < :before"
                + (query.name() == null ? "" : " and lower(name) like :name escape '!'")
                + " order by shop_id desc, "
                + (query.album() == null ? "" : "album_id desc, ")
                + "id desc limit :n";
    }

    List<Like> latestLikenesses(long shopId, int count) {
        return jdbc.sql("""
                select id, likeness from picture where shop_id = :shop and likeness is not null
                order by shop_id desc, id desc limit :n""")
                .param("shop", shopId)
                .param("n", count)
                .query((row, index) -> new Like(row.getLong("id"), new Likeness(row.getLong("likeness"))))
                .list();
    }

    boolean rename(long shopId, long id, String name) {
        return jdbc.sql("update picture set name = :name where shop_id = :shop and id = :id")
                        .param("name", name)
                        .param("shop", shopId)
                        .param("id", id)
                        .update()
                == 1;
    }

    int move(long shopId, Collection<Long> ids, @Nullable Long album) {
        if (ids.isEmpty()) return 0;
        return jdbc.sql("update picture set album_id = :album where shop_id = :shop and id in (:ids)")
                .param("album", album)
                .param("shop", shopId)
                .param("ids", ids)
                .update();
    }

    static Picture picture(ResultSet row, int index) throws SQLException {
        var album = row.getLong("album_id");
        return new Picture(
                row.getLong("shop_id"),
                row.getLong("id"),
                row.getString("hash"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("bytes"),
                PictureFormat.valueOf(row.getString("format")),
                row.getString("name"),
                album == 0 ? null : album,
                WhiteBackground.valueOf(row.getString("white_background")),
                row.getLong("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
