package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.Filler;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Plans;
import dev.sevenstar.support.Statements;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list of the picture space on a shop with many pictures beside other shops with as many. */
@HouseTest
@Tag("database")
class MediaPlansTest {

    private static final int MANY = 10_000;
    private static final String OWN_HASH = "lpad(cast(r.x as varchar), 32, '0')";

    @Autowired
    World world;

    @Autowired
    Pictures pictures;

    @Autowired
    PictureRows rows;

    @Autowired
    PictureBin bin;

    @Autowired
    Albums albums;

    @Autowired
    Videos videos;

    @Autowired
    Uses uses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource source;

    @Test
    void lists_read_by_index_in_order() throws Exception {
        var maker = world.dressMaker();
        long shop = maker.shop().id();
        var album = fill(shop, maker.owner().id());

        Statements.forget();
        var first = pictures.of(shop).page(PictureQuery.newest());
        pictures.of(shop).page(new PictureQuery(null, null, first.next(), PictureQuery.PAGE));
        pictures.of(shop).page(new PictureQuery(album, null, null, PictureQuery.PAGE));
        pictures.of(shop).page(new PictureQuery(album, null, first.next(), PictureQuery.PAGE));
        uses.of(shop, first.rows().stream().map(Picture::id).toList());
        pictures.of(shop).all(first.rows().stream().map(Picture::id).toList());
        bin.of(shop);
        videos.page(shop, null);
        rows.findByHash(shop, first.rows().get(0).hash());

        var asked = List.copyOf(Statements.sent());
        assertThat(asked).hasSize(9);
        for (var sent : asked)
            assertThat(Plans.faults(Plans.explain(source, sent), sent.sql()))
                    .as(sent.toString())
                    .isEmpty();
        clear(shop);
    }

    /** Other tests purge the bin; thousands of copies would keep them busy. */
    private void clear(long shop) {
        for (var table : List.of("media_use", "picture", "deleted_picture", "video"))
            jdbc.sql("delete from " + table + " where shop_id between :shop and :last")
                    .param("shop", shop)
                    .param("last", shop + 101)
                    .update();
    }

    private long fill(long shop, long person) {
        var picture = pictures.upload(
                        shop, person, "p.jpg", null, new ByteArrayInputStream(TestPictures.photo("chair")))
                .picture();
        var gone = pictures.upload(shop, person, "g.jpg", null, new ByteArrayInputStream(TestPictures.photo("lamp")))
                .picture();
        bin.delete(gone, person);
        var video = videos.upload(shop, person, "v.mp4", new ByteArrayInputStream(TestVideos.mp4(4_321, 1000)));
        uses.replace(shop, "listings", 1, "椅子", List.of(picture.id(), video.id()));
        var album = albums.make(shop, "夏装").id();
        copies("picture", shop, Map.of("album_id", "case when mod(r.x, 3) = 0 then " + album + " end"));
        copies("deleted_picture", shop, Map.of());
        copies("video", shop, Map.of());
        new Filler(jdbc).copy("media_use", "t.shop_id = " + shop, MANY, Map.of("media_id", "t.media_id + r.x"));
        new Filler(jdbc).analyze();
        return album;
    }

    /** In this shop and spread over a hundred others. */
    private void copies(String table, long shop, Map<String, String> more) {
        var own = new HashMap<>(Map.of("id", "t.id + r.x", "hash", OWN_HASH));
        var others = new HashMap<>(own);
        others.put("shop_id", "t.shop_id + 1 + mod(r.x, 100)");
        others.put("id", "t.id + " + MANY + " + r.x");
        var filler = new Filler(jdbc);
        filler.copy(table, "t.shop_id = " + shop, MANY, others);
        own.putAll(more);
        filler.copy(table, "t.shop_id = " + shop, MANY, own);
    }
}
