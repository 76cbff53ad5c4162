package dev.sevenstar.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.exif.GpsDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photograph_stands_upright_however_the_phone_was_held(int orientation) {
        var scene = TestPictures.corners(900, 600);
        var examined = Examination.of(TestPictures.fromPhone(asHeld(scene, orientation), orientation));

        assertThat(examined.size()).isEqualTo(new PictureSize(900, 600));
        var shown = TestPictures.read(examined.derive().get(750));
        assertThat(shown.getWidth()).isEqualTo(750);
        assertThat(shown.getHeight()).isEqualTo(500);
        assertCorners(shown, Color.RED, Color.GREEN, Color.BLUE, Color.BLACK);
    }

    @Test
    void where_it_was_taken_is_in_the_upload_and_in_nothing_we_show() throws Exception {
        var upload = TestPictures.fromPhone(TestPictures.corners(900, 600), 6);
        var place = ImageMetadataReader.readMetadata(new ByteArrayInputStream(upload))
                .getFirstDirectoryOfType(GpsDirectory.class)
                .getGeoLocation();
        assertThat(place.getLatitude()).isEqualTo(30.25);

        for (var bytes : Examination.of(upload).derive().values()) {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(bytes));
            assertThat(metadata.getDirectories())
                    .extracting(d -> d.getName())
                    .noneMatch(n -> n.contains("Exif") || n.contains("GPS"));
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPSPHON");
        }
    }

    @Test
    void what_hides_behind_a_picture_does_not_come_out() {
        var photo = TestPictures.photo("chair");
        var script = "<script>alert(document.cookie)</script>".getBytes(StandardCharsets.ISO_8859_1);
        var polyglot = Arrays.copyOf(photo, photo.length + script.length);
        System.arraycopy(script, 0, polyglot, photo.length, script.length);
        var commented = TestPictures.withSegment(polyglot, 0xfe, script);
        for (var bytes : Examination.of(commented).derive().values())
            assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Property(tries = 60)
    void derived_sizes_keep_the_shape_and_never_grow(
            @ForAll @IntRange(min = 350, max = 1100) int width, @ForAll @IntRange(min = 350, max = 1100) int height) {
        var sizes = DerivedPictures.encode(TestPictures.corners(width, height));
        assertThat(sizes.keySet()).containsExactly(64, 220, 310, 750);
        sizes.forEach((side, bytes) -> {
            var size = PictureSize.fromHeader(bytes);
            assertThat(size.longer()).isEqualTo(Math.min(side, Math.max(width, height)));
            assertThat((double) size.width() / size.height())
                    .isCloseTo((double) width / height, Percentage.withPercentage(100.0 / size.shorter() + 1));
        });
    }

    @Test
    void transparency_becomes_white() {
        var picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(200, 0, 0));
        graphics.fillRect(100, 100, 200, 200);
        graphics.dispose();
        var shown = Examination.of(TestPictures.png(picture)).largest();
        assertColour(shown.getRGB(5, 5), Color.WHITE);
        assertColour(shown.getRGB(200, 200), new Color(200, 0, 0));
        assertColour(
                Examination.of(TestPictures.resource("transparent.webp"))
                        .largest()
                        .getRGB(3, 3),
                Color.WHITE);
    }

    @Test
    void sixteen_bits_grey_and_palettes_are_read() {
        for (int type : new int[] {
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            var picture = new BufferedImage(400, 380, type);
            var graphics = picture.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 200, 380);
            graphics.dispose();
            var shown = Examination.of(TestPictures.png(picture)).largest();
            assertColour(shown.getRGB(50, 50), Color.WHITE);
            assertColour(shown.getRGB(350, 50), Color.BLACK);
        }
    }

    @Test
    void print_colours_are_turned_into_screen_colours() throws Exception {
        for (int transform : List.of(AdobeMarker.CMYK, AdobeMarker.YCCK)) {
            var shown = Examination.of(printed(transform)).largest();
            assertColour(shown.getRGB(100, 200), new Color(255, 0, 0));
            assertColour(shown.getRGB(300, 200), new Color(128, 128, 128));
        }
    }

    @Test
    void a_huge_photograph_is_thinned_out_while_it_is_read() {
        var examined = Examination.of(TestPictures.jpeg(TestPictures.corners(6000, 4000)));
        assertThat(examined.size()).isEqualTo(new PictureSize(6000, 4000));
        assertThat(examined.largest().getWidth()).isEqualTo(750);
        assertCorners(examined.largest(), Color.RED, Color.GREEN, Color.BLUE, Color.BLACK);
    }

    /** Left half red without black ink, right half half black; as Adobe stores it, inverted. */
    private static byte[] printed(int transform) throws Exception {
        var planes = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 400, 4, null);
        var red = transform == AdobeMarker.CMYK ? new int[] {255, 0, 0, 255} : new int[] {179, 171, 0, 255};
        var grey = transform == AdobeMarker.CMYK ? new int[] {255, 255, 255, 128} : new int[] {0, 128, 128, 128};
        for (int y = 0; y < 400; y++) for (int x = 0; x < 400; x++) planes.setPixel(x, y, x < 200 ? red : grey);
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(planes, null, null), writer.getDefaultWriteParam());
        }
        var adobe = new byte[] {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return TestPictures.withSegment(bytes.toByteArray(), 0xee, adobe);
    }

    /** What a camera held so would have stored of the scene: the way back from upright. */
    private static BufferedImage asHeld(BufferedImage scene, int orientation) {
        int back = orientation == 6 ? 8 : orientation == 8 ? 6 : orientation;
        return new Orientation(back).applyTo(scene);
    }

    private static void assertCorners(
            BufferedImage picture, Color topLeft, Color topRight, Color bottomLeft, Color bottomRight) {
        int right = picture.getWidth() - 20;
        int bottom = picture.getHeight() - 20;
        assertColour(picture.getRGB(20, 20), topLeft);
        assertColour(picture.getRGB(right, 20), topRight);
        assertColour(picture.getRGB(20, bottom), bottomLeft);
        assertColour(picture.getRGB(right, bottom), bottomRight);
    }

    private static void assertColour(int rgb, Color expected) {
        var colour = new Color(rgb);
        assertThat(List.of(colour.getRed(), colour.getGreen(), colour.getBlue()))
                .as("%s for %s", colour, expected)
                .satisfies(
                        c -> assertThat(Math.abs(c.get(0) - expected.getRed())).isLessThan(12))
                .satisfies(c ->
                        assertThat(Math.abs(c.get(1) - expected.getGreen())).isLessThan(12))
                .satisfies(
                        c -> assertThat(Math.abs(c.get(2) - expected.getBlue())).isLessThan(12));
    }
}
