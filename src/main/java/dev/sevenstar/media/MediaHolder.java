package dev.sevenstar.media;

import static dev.sevenstar.shared.privacy.DataSubject.PERSON;
import static dev.sevenstar.shared.privacy.DataSubject.SHOP;

import dev.sevenstar.shared.privacy.CopyFiles;
import dev.sevenstar.shared.privacy.DataSubject;
import dev.sevenstar.shared.privacy.Holder;
import dev.sevenstar.shared.privacy.Holding;
import dev.sevenstar.shared.privacy.Part;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pictures, videos and attachments; a shop's files go by way of the bin, which knows who else shows them. */
@Component
class MediaHolder implements Holder {

    private static final String NUMBER_ONLY = "the shop's own; who uploaded it is a number, and its name is gone";
    private static final int AT_ONCE = 500;

    private record Filed(
            long id,
            String hash,
            String format,
            String name,
            @Nullable String album) {}

    private final JdbcClient jdbc;
    private final FileStore store;
    private final Purge purge;

    MediaHolder(JdbcClient jdbc, FileStore store, Purge purge) {
        this.jdbc = jdbc;
        this.store = store;
        this.purge = purge;
    }

    @Override
    public String module() {
        return "media";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                Holding.of("media_use", "", Part.shopDeleted("media_id, subject_type, subject_id, label, shop_id")),
                uploaded(
                        "picture",
                        "shop_id, hash, white_background, likeness, uploaded_by",
                        "id, name, album_id, width, height, bytes, format, uploaded_at"),
                deleted(
                        "deleted_picture",
                        "shop_id, hash, white_background, likeness, uploaded_by, deleted_by",
                        "id, name, width, height, bytes, format, uploaded_at, deleted_at"),
                uploaded("video", "shop_id, hash, uploaded_by", "id, name, length_ms, bytes, format, uploaded_at"),
                deleted(
                        "deleted_video",
                        "shop_id, hash, uploaded_by, deleted_by",
                        "id, name, length_ms, bytes, format, uploaded_at, deleted_at"),
                Holding.of("album", "shop_id", Part.shopDeleted("id, name, made_at")),
                Holding.of("media_space", "shop_id", Part.shopDeleted("used_bytes")),
                Holding.of(
                        "attachment",
                        "subject_type, subject_id, hash, added_by",
                        Part.kept(
                                PERSON,
                                "added_by = :id",
                                "id, name, kind, bytes, added_at",
                                "part of a message somebody else has received")));
    }

    private static Holding uploaded(String table, String rest, String copied) {
        return Holding.of(
                table, rest, Part.kept(PERSON, "uploaded_by = :id", "", NUMBER_ONLY), Part.shopDeleted(copied));
    }

    private static Holding deleted(String table, String rest, String copied) {
        return Holding.of(
                table,
                rest,
                Part.kept(PERSON, "uploaded_by = :id or deleted_by = :id", "", NUMBER_ONLY),
                Part.shopDeleted(copied));
    }

    @Override
    public void addFiles(DataSubject subject, long id, CopyFiles copy) throws IOException {
        if (subject == SHOP) {
            addAll(copy, FileKey.Area.PICTURES, pictures(id), MediaHolder::picturePath);
            addAll(copy, FileKey.Area.VIDEOS, videos(id), file -> "videos/" + file.name());
        } else addAll(copy, FileKey.Area.ATTACHMENTS, attachments(id), file -> "attachments/" + file.name());
    }

    private void addAll(CopyFiles copy, FileKey.Area area, Pages pages, Function<Filed, String> path)
            throws IOException {
        var after = 0L;
        List<Filed> page;
        do {
            page = pages.after(after);
            for (var file : page) {
                var key = FileKey.original(area, file.hash());
                if (store.has(key)) copy.add(path.apply(file), () -> store.open(key, 0, Long.MAX_VALUE));
                after = file.id();
            }
        } while (page.size() == AT_ONCE);
    }

    private interface Pages {
        List<Filed> after(long id);
    }

    private Pages pictures(long shop) {
        return after -> read("""
                select p.id, p.hash, p.format, p.name, a.name as album
                from picture p left join album a on a.shop_id = p.shop_id and a.id = p.album_id
                where p.shop_id = :owner and p.id > :after order by p.shop_id, p.id limit :limit""", shop, after);
    }

    private Pages videos(long shop) {
        return after -> read("""
                select id, hash, format, name, null as album from video
                where shop_id = :owner and id > :after order by shop_id, id limit :limit""", shop, after);
    }

    private Pages attachments(long person) {
        return after -> read("""
                select id, hash, kind as format, name, null as album from attachment
                where added_by = :owner and id > :after order by id limit :limit""", person, after);
    }

    private List<Filed> read(String sql, long owner, long after) {
        return jdbc.sql(sql)
                .param("owner", owner)
                .param("after", after)
                .param("limit", AT_ONCE)
                .query(Filed.class)
                .list();
    }

    private static String picturePath(Filed picture) {
        return "pictures/" + (picture.album() == null ? "" : picture.album().replace('/', '_') + "/") + picture.name();
    }

    @Override
    public void erase(DataSubject subject, long id) {
        if (subject == SHOP) purge.everythingOf(id);
    }
}
