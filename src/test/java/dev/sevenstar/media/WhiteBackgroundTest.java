package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.api.Test;

class WhiteBackgroundTest {

    @Test
    void a_thing_in_the_middle_of_white_passes() {
        assertThat(check(800, 200, 200, 400, 400, Color.WHITE)).isEqualTo(WhiteBackground.WHITE);
    }

    @Test
    void nearly_white_is_white_up_to_twelve() {
        assertThat(check(800, 200, 200, 400, 400, new Color(243, 243, 243))).isEqualTo(WhiteBackground.WHITE);
        assertThat(check(800, 200, 200, 400, 400, new Color(242, 255, 255)))
                .isEqualTo(WhiteBackground.BORDER_NOT_WHITE);
    }

    @Test
    void below_800_it_is_too_small() {
        assertThat(check(799, 200, 200, 400, 400, Color.WHITE)).isEqualTo(WhiteBackground.TOO_SMALL);
    }

    @Test
    void fifteen_percent_of_the_border_may_be_covered_and_no_more() {
        // The frame of 1000 × 1000 is 10 wide: 39 600 pixels. A bar across its top covers 10 of each column.
        assertThat(check(1000, 203, 0, 594, 700, Color.WHITE)).isEqualTo(WhiteBackground.WHITE);
        assertThat(check(1000, 203, 0, 595, 700, Color.WHITE)).isEqualTo(WhiteBackground.BORDER_NOT_WHITE);
    }

    @Test
    void the_subject_stands_within_fifteen_percent_of_the_middle() {
        assertThat(check(1000, 550, 400, 200, 200, Color.WHITE)).isEqualTo(WhiteBackground.WHITE);
        assertThat(check(1000, 551, 400, 200, 200, Color.WHITE)).isEqualTo(WhiteBackground.OFF_CENTRE);
        assertThat(check(1000, 400, 249, 200, 200, Color.WHITE)).isEqualTo(WhiteBackground.OFF_CENTRE);
    }

    @Test
    void a_blank_sheet_has_no_subject_and_dust_is_none() {
        assertThat(check(900, 0, 0, 0, 0, Color.WHITE)).isEqualTo(WhiteBackground.NO_SUBJECT);
        assertThat(check(900, 30, 30, 3, 3, Color.WHITE)).isEqualTo(WhiteBackground.NO_SUBJECT);
    }

    @Test
    void a_photograph_in_a_room_does_not_pass() {
        assertThat(Examination.of(TestPictures.photo("lamp")).whiteBackground())
                .isEqualTo(WhiteBackground.BORDER_NOT_WHITE);
    }

    private static WhiteBackground check(int side, int x, int y, int width, int height, Color ground) {
        var picture = TestPictures.drawn(side, side, g -> {
            g.setColor(ground);
            g.fillRect(0, 0, side, side);
            g.setColor(new Color(40, 90, 160));
            g.fillRect(x, y, width, height);
        });
        return WhiteBackground.check(picture, new PictureSize(side, side));
    }
}
