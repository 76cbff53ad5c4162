package dev.sevenstar.shared.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A number a shop watches, shown on the workbench's home; offered as a bean. */
public interface NumberSource {

    /**
     * @param key message key of what is counted
     * @param value as shown, {@code ¥12,480.50}
     * @param change against yesterday at this time, in percent; null when there is nothing to compare
     * @param moreIsBetter whether a rise is good news
     * @param line the last days, oldest first, for the small curve; empty for none
     * @param href where it is told in full
     */
    record Tile(
            String key, String value, @Nullable Integer change, boolean moreIsBetter, List<Long> line, String href) {}

    int order();

    /** The right one needs to see it; empty: any seat. */
    String right();

    /** Nothing for a shop that has nothing to count yet. */
    Optional<Tile> tile(long shopId);
}
