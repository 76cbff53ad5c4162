package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    @Test
    void a_new_pixel_is_the_mean_of_the_area_it_covers() {
        var picture = Pixels.blank(3, 1);
        picture.setRGB(0, 0, 3, 1, new int[] {grey(0), grey(90), grey(240)}, 0, 3);
        var small = Shrinking.shrink(picture, new PictureSize(2, 1));
        assertThat(small.getRGB(0, 0) & 0xff).isEqualTo(30); // (0 + 90 / 2) / 1.5
        assertThat(small.getRGB(1, 0) & 0xff).isEqualTo(190); // (90 / 2 + 240) / 1.5
    }

    @Property(tries = 200)
    void one_colour_stays_that_colour(
            @ForAll @IntRange(min = 1, max = 97) int width,
            @ForAll @IntRange(min = 1, max = 97) int height,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(max = 0xffffff) int colour) {
        var size = new PictureSize(Math.max(1, width * percent / 100), Math.max(1, height * percent / 100));
        var small = Shrinking.shrink(filled(width, height, colour), size);
        assertThat(small.getRGB(0, 0, size.width(), size.height(), null, 0, size.width()))
                .containsOnly(0xff000000 | colour);
    }

    @Test
    void fine_stripes_become_an_even_grey_and_no_pattern() {
        var stripes = TestPictures.drawn(1000, 700, g -> {
            g.setColor(Color.BLACK);
            for (int x = 0; x < 1000; x += 2) g.drawLine(x, 0, x, 699);
        });
        var small = Shrinking.shrink(stripes, new PictureSize(100, 70));
        assertThat(small.getRGB(0, 0, 100, 70, null, 0, 100)).containsOnly(0xff000000 | grey(128));
    }

    private static int grey(int value) {
        return value << 16 | value << 8 | value;
    }

    private static BufferedImage filled(int width, int height, int colour) {
        var picture = Pixels.blank(width, height);
        Arrays.fill(Pixels.of(picture), colour);
        return picture;
    }
}
