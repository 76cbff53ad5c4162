package dev.sevenstar.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One view of a list.
 *
 * @param count how many it shows, null where nobody counts
 */
public record Tab(
        String text, String href, boolean active, @Nullable String count) {}
