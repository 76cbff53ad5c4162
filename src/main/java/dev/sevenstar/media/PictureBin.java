package dev.sevenstar.media;

import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deleted pictures, which can be fetched back for 30 days. One in use is not deleted at all. */
@Component
class PictureBin {

    static final Duration KEPT = Duration.ofDays(30);

    private static final String SAME =
            "shop_id, id, hash, width, height, bytes, format, name, white_background, likeness, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;
    private final PictureRows rows;
    private final Uses uses;
    private final Audit audit;
    private final Clock clock;

    PictureBin(JdbcClient jdbc, PictureRows rows, Uses uses, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused if the picture is used somewhere */
    @Transactional
    public void delete(Picture picture, long personId) {
        if (uses.isUsed(picture.shopId(), picture.id())) throw new Refused("media.refused.in-use", picture.name());
        jdbc.sql("insert into deleted_picture (" + SAME + ", deleted_by, deleted_at) select " + SAME
                        + ", :by, :at from picture where shop_id = :shop and id = :id")
                .param("by", personId)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("shop", picture.shopId())
                .param("id", picture.id())
                .update();
        remove("picture", picture.shopId(), picture.id());
        audit.record(picture.shopId(), "media.picture-deleted", "picture", picture.number(), picture.name(), null);
    }

    @Transactional
    public Optional<Picture> restore(long shopId, long id) {
        var restored = jdbc.sql("insert into picture (" + SAME + ") select " + SAME
                        + " from deleted_picture where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .update();
        if (restored == 0) return Optional.empty();
        remove("deleted_picture", shopId, id);
        return rows.find(shopId, id);
    }

    @Transactional
    public Optional<Picture> restoreByHash(long shopId, String hash) {
        return jdbc.sql("select id from deleted_picture where shop_id = :shop and hash = :hash")
                .param("shop", shopId)
                .param("hash", hash)
                .query(Long.class)
                .optional()
                .flatMap(id -> restore(shopId, id));
    }

    /** The latest hundred; older ones are reached by waiting or uploading again. */
    List<Picture> of(long shopId) {
        return jdbc.sql("select " + SAME + ", null as album_id from deleted_picture where shop_id = :shop"
                        + " order by shop_id desc, id desc limit 100")
                .param("shop", shopId)
                .query(PictureRows::picture)
                .list();
    }

    private void remove(String table, long shopId, long id) {
        jdbc.sql("delete from " + table + " where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .update();
    }
}
