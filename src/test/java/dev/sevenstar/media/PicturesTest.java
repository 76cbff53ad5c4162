package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.support.HouseTest;
import dev.sevenstar.support.Jobsite;
import dev.sevenstar.support.MovableClock;
import dev.sevenstar.support.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@Tag("database")
class PicturesTest {

    @Autowired
    Pictures pictures;

    @Autowired
    PictureBin bin;

    @Autowired
    Uses uses;

    @Autowired
    Space space;

    @Autowired
    FileStore store;

    @Autowired
    Jobsite jobs;

    @Autowired
    World world;

    long shop;
    long person;

    @BeforeEach
    void shop() {
        var factory = world.boltFactory();
        shop = factory.shop().id();
        person = factory.owner().id();
    }

    @Test
    void an_uploaded_photograph_is_there_with_all_its_sizes() throws IOException {
        var picture = upload("椅子.jpg", TestPictures.photo("chair"));
        assertThat(pictures.of(shop).get(picture.id())).isEqualTo(picture);
        assertThat(picture.width()).isEqualTo(800);
        assertThat(picture.isGood()).isTrue();
        assertThat(picture.url(310)).isEqualTo("/media/" + picture.hash() + "/310.jpg");
        for (var size : PictureLimits.SIZES)
            assertThat(store.has(FileKey.derived(picture.hash(), size))).isTrue();
    }

    @Test
    void the_same_file_again_is_the_same_picture_and_takes_no_space() {
        var first = pictures.upload(shop, person, "a.jpg", null, new ByteArrayInputStream(TestPictures.photo("chair")));
        var used = space.of(shop).used();
        var again = pictures.upload(shop, person, "b.jpg", null, new ByteArrayInputStream(TestPictures.photo("chair")));
        assertThat(first.known()).isFalse();
        assertThat(again.known()).isTrue();
        assertThat(again.picture()).isEqualTo(first.picture());
        assertThat(space.of(shop).used())
                .isEqualTo(used)
                .isEqualTo(first.picture().bytes());
    }

    @Test
    void a_near_duplicate_is_pointed_out() {
        var chair = upload("chair.jpg", TestPictures.photo("chair"));
        var smaller =
                DerivedPictures.jpeg(Examination.of(TestPictures.photo("chair")).largest(), 0.5f, false);
        var uploaded = pictures.upload(shop, person, "small.jpg", null, new ByteArrayInputStream(smaller));
        assertThat(uploaded.known()).isFalse();
        assertThat(uploaded.near()).contains(chair);
    }

    @Test
    void another_shops_picture_does_not_exist() {
        var picture = upload("chair.jpg", TestPictures.photo("chair"));
        var other = world.dressMaker().shop().id();
        assertThatThrownBy(() -> pictures.of(other).get(picture.id())).isInstanceOf(NotFound.class);
        assertThat(pictures.of(other).all(List.of(picture.id()))).isEmpty();
    }

    @Test
    void an_adopted_picture_gets_its_sizes_by_job() throws IOException {
        var made = TestPictures.jpeg(TestPictures.corners(1000, 1000));
        var picture = pictures.adopt(shop, person, "六角螺栓.jpg", made, WhiteBackground.WHITE);
        assertThat(picture.whiteBackground().passes()).isTrue();
        assertThat(pictures.of(shop).page(PictureQuery.newest()).rows()).containsExactly(picture);
        store.remove(FileKey.Area.PICTURES, "0".repeat(32));
        assertThat(store.has(FileKey.derived(picture.hash(), 220))).isFalse();
        clock.forward(Duration.ofMinutes(1));
        jobs.run();
        assertThat(store.has(FileKey.derived(picture.hash(), 220))).isTrue();
    }

    @Autowired
    MovableClock clock;

    @Test
    void the_newest_come_first_page_by_page_and_by_name() {
        var names = List.of("m6.jpg", "m8.jpg", "nut_10%.jpg");
        for (int i = 0; i < 3; i++) upload(names.get(i), TestPictures.jpeg(TestPictures.corners(400 + i, 400)));
        var first = pictures.of(shop).page(new PictureQuery(null, null, null, 2));
        var second = pictures.of(shop).page(new PictureQuery(null, null, first.next(), 2));
        assertThat(first.rows()).extracting(Picture::name).containsExactly("nut_10%.jpg", "m8.jpg");
        assertThat(second.rows()).extracting(Picture::name).containsExactly("m6.jpg");
        assertThat(second.next()).isNull();
        assertThat(pictures.of(shop)
                        .page(new PictureQuery(null, "_10%", null, 9))
                        .rows())
                .hasSize(1);
        assertThat(pictures.of(shop).page(new PictureQuery(null, "M", null, 9)).rows())
                .hasSize(2);
    }

    @Test
    void a_picture_in_use_is_not_deleted_and_says_where_it_is_used() {
        var picture = upload("chair.jpg", TestPictures.photo("chair"));
        uses.replace(shop, "listings", 42, "单人休闲椅", List.of(picture.id()));
        assertThat(uses.of(shop, picture.id())).extracting(Uses.Use::label).containsExactly("单人休闲椅");
        assertThatThrownBy(() -> bin.delete(picture, person)).isInstanceOf(Refused.class);
        uses.replace(shop, "listings", 42, "单人休闲椅", List.of());
        bin.delete(picture, person);
        assertThat(pictures.of(shop).find(picture.id())).isEmpty();
    }

    @Test
    void a_deleted_picture_comes_back_from_the_bin_or_by_uploading_it_again() {
        var picture = upload("chair.jpg", TestPictures.photo("chair"));
        bin.delete(picture, person);
        assertThat(bin.of(shop)).containsExactly(picture);
        assertThat(bin.restore(shop, picture.id())).contains(picture);
        bin.delete(picture, person);
        assertThat(upload("again.jpg", TestPictures.photo("chair"))).isEqualTo(picture);
        assertThat(bin.of(shop)).isEmpty();
    }

    @Test
    void what_is_no_picture_leaves_nothing_behind() {
        assertThatThrownBy(() -> upload("x.jpg", "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureRefused.class);
        assertThatThrownBy(() -> upload("x.jpg", new byte[(int) PictureLimits.MAX_BYTES + 1]))
                .isInstanceOfSatisfying(
                        PictureRefused.class, r -> assertThat(r.reason()).isEqualTo(PictureRefused.Reason.TOO_HEAVY));
        assertThat(pictures.of(shop).page(PictureQuery.newest()).isEmpty()).isTrue();
        assertThat(space.of(shop).used()).isZero();
    }

    private Picture upload(String name, byte[] bytes) {
        return pictures.upload(shop, person, name, null, new ByteArrayInputStream(bytes))
                .picture();
    }
}
