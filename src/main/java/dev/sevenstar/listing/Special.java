package dev.sevenstar.listing;

import java.util.Map;

/**
 * A special price that holds now.
 *
 * @param left what is left of its share, by SKU
 */
public record Special(SpecialPrice price, Map<String, Integer> left) {

    public Special {
        left = Map.copyOf(left);
    }

    public int left(String sku) {
        return left.getOrDefault(sku, 0);
    }

    public boolean isLeft() {
        return left.values().stream().anyMatch(pieces -> pieces > 0);
    }
}
