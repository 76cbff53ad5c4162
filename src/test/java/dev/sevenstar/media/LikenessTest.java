package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void the_same_photograph_smaller_and_compressed_harder_is_near() {
        var original = TestPictures.photo("chair");
        var again = DerivedPictures.jpeg(
                DerivedPictures.fit(Examination.of(original).largest(), 600), 0.3f, false);
        var likeness = Examination.of(original).likeness();
        assertThat(likeness.isTelling()).isTrue();
        assertThat(likeness.isNear(Examination.of(again).likeness())).isTrue();
    }

    @Test
    void different_photographs_are_far_apart() {
        var chair = Examination.of(TestPictures.photo("chair")).likeness();
        var lamp = Examination.of(TestPictures.photo("lamp")).likeness();
        var cable = Examination.of(TestPictures.photo("cable")).likeness();
        assertThat(chair.isNear(lamp)).isFalse();
        assertThat(chair.isNear(cable)).isFalse();
        assertThat(lamp.isNear(cable)).isFalse();
    }

    @Test
    void a_blank_sheet_is_like_nothing() {
        assertThat(Likeness.of(TestPictures.drawn(400, 400, g -> {})).isTelling())
                .isFalse();
    }
}
