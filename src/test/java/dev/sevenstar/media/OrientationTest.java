package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Against the table of the EXIF standard: where the stored first row and first column end up. */
class OrientationTest {

    private static final int A = 0xa;
    private static final int B = 0xb;
    private static final int C = 0xc;
    private static final int D = 0xd;
    private static final int E = 0xe;
    private static final int F = 0xf;

    @Test
    void the_eight_values_mean_what_the_standard_says() {
        assertUpright(1, new int[][] {{A, B, C}, {D, E, F}});
        assertUpright(2, new int[][] {{C, B, A}, {F, E, D}});
        assertUpright(3, new int[][] {{F, E, D}, {C, B, A}});
        assertUpright(4, new int[][] {{D, E, F}, {A, B, C}});
        assertUpright(5, new int[][] {{A, D}, {B, E}, {C, F}});
        assertUpright(6, new int[][] {{D, A}, {E, B}, {F, C}});
        assertUpright(7, new int[][] {{F, C}, {E, B}, {D, A}});
        assertUpright(8, new int[][] {{C, F}, {B, E}, {A, D}});
    }

    @Test
    void a_value_out_of_range_is_upright() {
        var picture = TestPictures.corners(400, 380);
        for (int nonsense : new int[] {0, 9, 255})
            assertThat(Orientation.of(PictureFormat.JPEG, TestPictures.fromPhone(picture, nonsense)))
                    .isEqualTo(Orientation.UPRIGHT);
    }

    private static void assertUpright(int value, int[][] expected) {
        var stored = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        stored.setRGB(0, 0, 3, 2, new int[] {A, B, C, D, E, F}, 0, 3);
        var upright = new Orientation(value).applyTo(stored);
        var seen = new int[upright.getHeight()][upright.getWidth()];
        for (int y = 0; y < seen.length; y++)
            for (int x = 0; x < seen[y].length; x++) seen[y][x] = upright.getRGB(x, y) & 0xffffff;
        assertThat(seen).as("orientation %s", value).isDeepEqualTo(expected);
    }
}
