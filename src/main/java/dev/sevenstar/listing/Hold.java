package dev.sevenstar.listing;

import java.time.Instant;

/**
 * A listing stays on sale, in its category and no dearer than it is.
 *
 * @param name of what holds it, as its seller knows it
 * @param until exclusive
 * @param link to where the seller reads about it
 */
public record Hold(String name, Instant until, String link) {}
