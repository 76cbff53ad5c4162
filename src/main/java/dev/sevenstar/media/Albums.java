package dev.sevenstar.media;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The albums a shop sorts its pictures into. */
@Component
public class Albums {

    public static final int PER_SHOP_MAX = 100;
    public static final int NAME_MAX = 40;

    public record Album(long id, String name) {

        public String number() {
            return Ids.text(id);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Albums(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order they were made. */
    public List<Album> of(long shopId) {
        return jdbc.sql("select id, name from album where shop_id = :shop order by shop_id, id")
                .param("shop", shopId)
                .query(Album.class)
                .list();
    }

    /** @throws Refused if the name is taken or there are too many */
    @Transactional
    public Album make(long shopId, String name) {
        if (of(shopId).size() >= PER_SHOP_MAX) throw new Refused("media.refused.many-albums", PER_SHOP_MAX);
        var album = new Album(Ids.next(), named(name));
        uniquely(album.name(), () -> jdbc.sql(
                        "insert into album (shop_id, id, name, made_at) values (:shop, :id, :name, :at)")
                .param("shop", shopId)
                .param("id", album.id())
                .param("name", album.name())
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .update());
        return album;
    }

    public void rename(long shopId, long id, String name) {
        uniquely(named(name), () -> jdbc.sql("update album set name = :name where shop_id = :shop and id = :id")
                .param("name", named(name))
                .param("shop", shopId)
                .param("id", id)
                .update());
    }

    /** @throws Refused if there are pictures in it */
    @Transactional
    public void remove(long shopId, long id) {
        var used = jdbc.sql("select id from picture where shop_id = :shop and album_id = :id limit 1")
                .param("shop", shopId)
                .param("id", id)
                .query(Long.class)
                .optional();
        if (used.isPresent()) throw new Refused("media.refused.album-not-empty");
        found(jdbc.sql("delete from album where shop_id = :shop and id = :id")
                .param("shop", shopId)
                .param("id", id)
                .update());
    }

    private static String named(String name) {
        var label = name.strip();
        if (label.isEmpty() || label.length() > NAME_MAX) throw new Refused("media.refused.album-name", NAME_MAX);
        return label;
    }

    private static void uniquely(String name, IntSupplier change) {
        try {
            found(change.getAsInt());
        } catch (DuplicateKeyException e) {
            throw new Refused("media.refused.album-taken", name);
        }
    }

    private static void found(int changed) {
        if (changed == 0) throw new NotFound();
    }
}
