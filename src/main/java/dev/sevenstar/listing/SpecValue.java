package dev.sevenstar.listing;

import org.jspecify.annotations.Nullable;

/** One value of a specification, e.g. 红色; the picture attribute's values carry a picture. */
public record SpecValue(String name, @Nullable Long pictureId) {

    public static SpecValue of(String name) {
        return new SpecValue(name, null);
    }
}
