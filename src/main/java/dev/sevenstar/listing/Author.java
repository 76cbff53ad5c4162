package dev.sevenstar.listing;

import org.jspecify.annotations.Nullable;

/** Who changes a listing: a person, or the house itself (no id) when a time has come. */
public record Author(@Nullable Long personId, String name) {

    public static final Author HOUSE = new Author(null, "-");
}
