package dev.sevenstar.logistics.web;

import java.util.List;
import java.util.Set;

/**
 * Where regions are ticked. The page brings what is ticked already; all there are to tick are fetched once, for every
 * box of the page, when the first is opened.
 *
 * @param field under which the ticked codes are sent; what is typed by name is sent under the same and {@code -names}
 * @param chosen in words; empty while nothing is
 */
record AreaBox(String field, String chosen, List<RegionTree.Node> ticked) {

    /** @param more how many lie in it, in words */
    record Province(RegionTree.Node node, String more) {}

    static AreaBox of(String field, Set<String> codes, String chosen, RegionTree regions, FreightWords words) {
        var ticked = codes.stream()
                .flatMap(code -> regions.find(code, words.language()).stream())
                .toList();
        return new AreaBox(field, chosen, ticked);
    }
}
