package dev.sevenstar.market.web;

import org.jspecify.annotations.Nullable;

/**
 * A listing in a grid.
 *
 * @param title safe HTML: escaped, with what was asked for marked
 * @param alt the title as plain text
 * @param special what a price is called that is lower for a while; empty otherwise
 */
record CardRow(
        String href,
        String title,
        String alt,
        @Nullable String src,
        @Nullable String srcset,
        String loading,
        String price,
        String unit,
        String minimum,
        String shop,
        String place,
        int stars,
        String starsText,
        String note,
        String special) {}
