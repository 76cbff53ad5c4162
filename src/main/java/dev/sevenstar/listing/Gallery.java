package dev.sevenstar.listing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Main pictures in order, the white-background picture and the main video: the third step. */
public record Gallery(
        List<Long> pictures,
        @Nullable Long whiteBackground,
        @Nullable Long video,
        boolean logo,
        boolean privatePictures) {

    public static final Gallery EMPTY = new Gallery(List.of(), null, null, false, false);

    public Gallery {
        pictures = pictures == null ? List.of() : List.copyOf(pictures);
    }

    /** Every picture of it, the white one last. */
    public List<Long> all() {
        var white = whiteBackground;
        if (white == null || pictures.contains(white)) return pictures;
        return Stream.concat(pictures.stream(), Stream.of(white)).toList();
    }

    public Optional<Long> cover() {
        return pictures.stream().findFirst().or(() -> Optional.ofNullable(whiteBackground));
    }
}
