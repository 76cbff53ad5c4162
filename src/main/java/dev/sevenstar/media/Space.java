package dev.sevenstar.media;

import dev.sevenstar.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much a shop may keep and how much it keeps; what lies in the bin counts until it is gone. */
@Component
public class Space {

    /** In bytes. */
    public record Usage(long used, long total) {

        public int percent() {
            return (int) Math.min(100, used * 100 / total);
        }
    }

    private final JdbcClient jdbc;
    private final long total;

    Space(JdbcClient jdbc, MediaSettings settings) {
        this.jdbc = jdbc;
        this.total = settings.space().toBytes();
    }

    /** How much each shop may keep, in bytes. */
    public long total() {
        return total;
    }

    public Usage of(long shopId) {
        var used = jdbc.sql("select used_bytes from media_space where shop_id = :shop")
                .param("shop", shopId)
                .query(Long.class)
                .optional()
                .orElse(0L);
        return new Usage(used, total);
    }

    /** @throws Refused if the shop has not so much left */
    void take(long shopId, long bytes) {
        jdbc.sql("insert into media_space (shop_id, used_bytes) values (:shop, 0) on conflict do nothing")
                .param("shop", shopId)
                .update();
        if (add(shopId, bytes) == 0) throw new Refused("media.refused.no-space", Weights.text(total));
    }

    void giveBack(long shopId, long bytes) {
        add(shopId, -bytes);
    }

    private int add(long shopId, long bytes) {
        return jdbc.sql("""
                update media_space set used_bytes = used_bytes + :bytes
                where shop_id = :shop and used_bytes + :bytes between 0 and :total""")
                .param("bytes", bytes)
                .param("shop", shopId)
                .param("total", total)
                .update();
    }
}
