package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class PurgeTest {

    @Autowired
    Pictures pictures;

    @Autowired
    Videos videos;

    @Autowired
    Space space;

    @Autowired
    Purge purge;

    @Autowired
    FileStore store;

    @Autowired
    MovableClock clock;

    @Autowired
    World world;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void after_thirty_days_a_deleted_picture_is_gone_with_its_files_and_its_space() throws IOException {
        var maker = world.dressMaker();
        var shop = pictures.of(maker.shop().id());
        var picture = upload(maker, TestPictures.jpeg(TestPictures.corners(501, 402)));
        shop.delete(picture.id(), maker.owner().id());
        clock.forward(Duration.ofDays(29));
        purge.run();
        assertThat(shop.deleted()).containsExactly(picture);

        clock.forward(Duration.ofDays(2));
        purge.run();
        assertThat(shop.deleted()).isEmpty();
        assertThat(space.of(maker.shop().id()).used()).isZero();
        assertThat(store.has(FileKey.original(FileKey.Area.PICTURES, picture.hash())))
                .isFalse();
        assertThat(store.has(FileKey.derived(picture.hash(), 220))).isFalse();
    }

    @Test
    void a_file_that_another_shop_shows_stays() throws IOException {
        var bytes = TestPictures.jpeg(TestPictures.corners(502, 403));
        var maker = world.dressMaker();
        var picture = upload(maker, bytes);
        upload(world.boltFactory(), bytes);
        pictures.of(maker.shop().id()).delete(picture.id(), maker.owner().id());
        clock.forward(Duration.ofDays(31));
        purge.run();
        assertThat(pictures.of(maker.shop().id()).deleted()).isEmpty();
        assertThat(store.has(FileKey.original(FileKey.Area.PICTURES, picture.hash())))
                .isTrue();
    }

    @Test
    void videos_go_the_same_way() throws IOException {
        var maker = world.dressMaker();
        var video = videos.upload(
                maker.shop().id(), maker.owner().id(), "v.mp4", new ByteArrayInputStream(TestVideos.mp4(7_777, 1000)));
        videos.delete(video, maker.owner().id());
        clock.forward(Duration.ofDays(31));
        purge.run();
        assertThat(videos.deleted(maker.shop().id())).isEmpty();
        assertThat(store.has(FileKey.original(FileKey.Area.VIDEOS, video.hash())))
                .isFalse();
    }

    private Picture upload(World.Staffed maker, byte[] bytes) {
        return pictures.upload(maker.shop().id(), maker.owner().id(), "p.jpg", null, new ByteArrayInputStream(bytes))
                .picture();
    }
}
