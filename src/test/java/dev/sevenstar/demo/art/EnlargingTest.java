package dev.sevenstar.demo.art;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class EnlargingTest {

    @Test
    void one_colour_stays_that_colour() {
        var small = picture(Color.ORANGE, Color.ORANGE, Color.ORANGE, Color.ORANGE);
        var large = Enlarging.to(5, small);
        for (int y = 0; y < 5; y++)
            for (int x = 0; x < 5; x++)
                assertThat(new Color(large.getRGB(x, y))).isEqualTo(Color.ORANGE);
    }

    @Test
    void twice_as_large_the_corners_stay_and_the_dots_between_are_mixed_by_quarters() {
        var large = Enlarging.to(4, picture(Color.BLACK, Color.RED, Color.BLACK, Color.RED));
        for (int y = 0; y < 4; y++) {
            assertThat(new Color(large.getRGB(0, y))).isEqualTo(Color.BLACK);
            assertThat(new Color(large.getRGB(1, y))).isEqualTo(new Color(63, 0, 0));
            assertThat(new Color(large.getRGB(2, y))).isEqualTo(new Color(191, 0, 0));
            assertThat(new Color(large.getRGB(3, y))).isEqualTo(Color.RED);
        }
    }

    @Test
    void rows_are_mixed_like_columns() {
        var large = Enlarging.to(4, picture(Color.GREEN, Color.GREEN, Color.BLUE, Color.BLUE));
        assertThat(new Color(large.getRGB(2, 0))).isEqualTo(Color.GREEN);
        assertThat(new Color(large.getRGB(2, 1))).isEqualTo(new Color(0, 191, 63));
        assertThat(new Color(large.getRGB(2, 3))).isEqualTo(Color.BLUE);
    }

    private static BufferedImage picture(Color... corners) {
        var picture = new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 4; i++) picture.setRGB(i % 2, i / 2, corners[i].getRGB());
        return picture;
    }
}
