package dev.sevenstar.demo;

import dev.sevenstar.demo.art.Drawing;
import dev.sevenstar.demo.art.Kind;
import dev.sevenstar.demo.art.View;
import dev.sevenstar.media.PictureLimits;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.media.WhiteBackground;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the pictures of one shop's goods and puts them into its picture space; those alike are taken once. */
final class Atelier {

    /** As large as counts for the star, and as it is shown; the white one has to be larger. */
    private static final int PHONE_SIDE = 600;

    private static final int SIDE = PictureLimits.GOOD_SIDE, WHITE_SIDE = 800;
    /** So many neighbours of a line share the pictures that show no one piece, so many a close look. */
    private static final int FAMILY = 24, CLOSE_FAMILY = 2;
    /** Further pictures are looked at less closely than the first: drawn smaller, enlarged. */
    private static final double FURTHER_DETAIL = 0.8;

    /** What a listing shows: the main pictures, the white one, further ones for the detail page. */
    record Taken(List<Long> main, @Nullable Long white, List<Long> more) {}

    private final Settled shop;
    private final double detail;
    private final Pictures pictures;
    private final Map<String, Long> taken = new HashMap<>();

    /** @param detail below 1 the pictures are drawn smaller and enlarged */
    Atelier(Settled shop, Pictures pictures, double detail) {
        this.shop = shop;
        this.detail = detail;
        this.pictures = pictures;
    }

    Taken drawn(LineSheet line, int n, List<Integer> colours, Quality quality) {
        var kind = Objects.requireNonNull(line.draw());
        var drawing = drawing(line, kind, n, n, colours);
        var main = new ArrayList<Long>();
        Long white = quality.white() ? picture(drawing, View.WHITE, line, n) : null;
        main.add(white != null ? white : picture(drawing, View.COVER, line, n));
        if (quality.sales()) main.addAll(further(line, kind, drawing, n, colours));
        return new Taken(main, white, main.subList(1, main.size()));
    }

    /** Of clothes two share a close look; all else many neighbours share. */
    private List<Long> further(LineSheet line, Kind kind, Drawing own, int n, List<Integer> colours) {
        int first = n - n % FAMILY;
        var shared = drawing(line, kind, n, first, colours);
        if (kind.isWorn())
            return List.of(
                    picture(own, View.CLOSE_UP, line, n - n % CLOSE_FAMILY),
                    picture(shared, View.COLOURS, line, first));
        return views(line).stream()
                .map(view -> picture(shared, view, line, first))
                .toList();
    }

    private static List<View> views(LineSheet line) {
        return switch (Math.floorMod(line.name().hashCode(), 3)) {
            case 0 -> List.of(View.GROUP, View.SIZES);
            case 1 -> List.of(View.COLOURS, View.CLOSE_UP);
            default -> List.of(View.SCENE, View.PACKED);
        };
    }

    private Drawing drawing(LineSheet line, Kind kind, int n, int seed, List<Integer> colours) {
        var shape = line.coil() && seed / FAMILY % 2 == 1 ? Kind.CABLE_COIL : kind;
        return new Drawing(
                shape,
                (line.name().hashCode() & 0xffff) * 64L + seed,
                pattern(line, n),
                colours,
                line.shown().get(0),
                line.shown().get(1));
    }

    /** The print on cloth is the one the listing names; other goods go through their styles. */
    private static int pattern(LineSheet line, int n) {
        if (!line.patterns().isEmpty())
            return line.patterns().get(n % line.patterns().size());
        if (!line.vary().containsKey("图案")) return n;
        return switch (line.varied("图案", n)) {
            case "条纹" -> 1 + n % 2 * 4;
            case "格子" -> 2;
            case "波点" -> 3;
            case "碎花" -> 4;
            default -> 0;
        };
    }

    private long picture(Drawing drawing, View view, LineSheet line, int n) {
        var key = line.name() + n + view;
        var known = taken.get(key);
        if (known != null) return known;
        var id = keep(line.name() + " " + (n + 1), drawn(drawing, view), view == View.WHITE);
        taken.put(key, id);
        return id;
    }

    /** As a buyer photographs it with a phone. */
    static byte[] phone(LineSheet line) {
        if (line.photo() != null) return PhotoCrops.of(line.photo()).get(1).jpeg();
        var kind = Objects.requireNonNull(line.draw());
        return new Drawing(
                        kind,
                        line.name().hashCode() & 0xffff,
                        0,
                        List.of(0),
                        line.shown().get(0),
                        line.shown().get(1))
                .jpeg(View.CLOSE_UP, PHONE_SIDE);
    }

    private byte[] drawn(Drawing drawing, View view) {
        return switch (view) {
            case WHITE -> drawing.jpeg(view, WHITE_SIDE, detail);
            case COVER -> drawing.jpeg(view, SIDE, detail);
            default -> drawing.jpeg(view, SIDE, detail * FURTHER_DETAIL);
        };
    }

    long keep(String name, byte[] jpeg, boolean white) {
        return pictures.adopt(
                        shop.shop().id(),
                        shop.owner().id(),
                        name + ".jpg",
                        jpeg,
                        white ? WhiteBackground.WHITE : WhiteBackground.BORDER_NOT_WHITE)
                .id();
    }

    /** The n-th listing of a photographed thing opens with another crop; all crops are its pictures. */
    Taken photographed(LineSheet line, int n, Quality quality) {
        var photo = Objects.requireNonNull(line.photo());
        var crops = new ArrayList<Long>();
        for (int k = 0; k < PhotoCrops.COUNT; k++) {
            var key = photo + k;
            if (!taken.containsKey(key))
                PhotoCrops.of(photo)
                        .forEach(crop -> taken.put(
                                photo + crop.number(),
                                keep(line.name() + " " + (crop.number() + 1), crop.jpeg(), false)));
            crops.add(Objects.requireNonNull(taken.get(photo + (k + n) % PhotoCrops.COUNT)));
        }
        return quality.sales()
                ? new Taken(List.copyOf(crops), null, crops)
                : new Taken(crops.subList(0, 1), null, crops.subList(0, 1));
    }
}
