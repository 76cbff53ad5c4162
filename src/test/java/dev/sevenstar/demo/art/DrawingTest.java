package dev.sevenstar.demo.art;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {
    private static final List<Integer> COLOURS = List.of(0xc23b3b, 0x2f5d8a, 0xe9c46a);

    @Test
    void the_same_seed_gives_the_same_file() {
        var drawing = new Drawing(Kind.DRESS, 7, Prints.FLOWERS, COLOURS, 400, 1100);
        assertThat(drawing.jpeg(View.COVER, 200)).isEqualTo(drawing.jpeg(View.COVER, 200));
    }

    @Test
    void another_seed_gives_another_thing() {
        Set<Integer> pictures = new HashSet<>();
        for (int seed = 0; seed < 10; seed++) {
            pictures.add(hash(new Drawing(Kind.MUG, seed, seed % 6, COLOURS, 80, 95), View.WHITE));
        }
        assertThat(pictures).hasSize(10);
    }

    @Test
    void the_views_of_one_thing_differ() {
        Set<Integer> pictures = new HashSet<>();
        for (View view : View.values()) {
            pictures.add(hash(new Drawing(Kind.BOTTLE, 3, 0, COLOURS, 70, 260), view));
        }
        assertThat(pictures).hasSize(View.values().length);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void the_border_of_a_white_picture_is_white_and_its_middle_is_not(Kind kind) {
        BufferedImage picture = new Drawing(kind, 11, 1, COLOURS, 10, 40).image(View.WHITE, 160);
        int white = 0;
        for (int i = 0; i < 160; i++) {
            white += white(picture, i, 0) + white(picture, i, 159) + white(picture, 0, i) + white(picture, 159, i);
        }
        assertThat(white).isEqualTo(640);
        assertThat(darkDots(picture)).isGreaterThan(160 * 160 / 50);
    }

    @Test
    void a_file_is_a_jpeg_of_the_asked_size() throws IOException {
        var drawing = new Drawing(Kind.HEX_BOLT, 1, 0, List.of(0xc9ccd0), 10, 40);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawing.jpeg(View.SIZES, 300)));
        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(300);
    }

    private static int hash(Drawing drawing, View view) {
        BufferedImage picture = drawing.image(view, 96);
        return Arrays.hashCode(picture.getRGB(0, 0, 96, 96, null, 0, 96));
    }

    private static int white(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xffffff) == 0xffffff ? 1 : 0;
    }

    private static int darkDots(BufferedImage picture) {
        int dark = 0;
        for (int rgb : picture.getRGB(0, 0, 160, 160, null, 0, 160)) {
            dark += (rgb & 0xff) + (rgb >> 8 & 0xff) + (rgb >> 16 & 0xff) < 740 ? 1 : 0;
        }
        return dark;
    }
}
