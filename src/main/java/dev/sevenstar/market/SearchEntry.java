package dev.sevenstar.market;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published listing as the search knows it.
 *
 * @param categoryPath from the first level down to the leaf
 * @param coreWords names, core words and synonyms of the leaf, in both languages
 * @param broadWords names of the categories above
 * @param province six-digit code
 */
public record SearchEntry(
        Card card,
        List<Long> categoryPath,
        List<String> coreWords,
        List<String> broadWords,
        List<Trait> traits,
        @Nullable String cargoNumber,
        String province,
        @Nullable Integer promiseHours,
        Instant publishedAt) {

    /** A value of an attribute; own words have no number. */
    public record Trait(long attributeId, @Nullable Long valueId, String text) {}

    public SearchEntry {
        categoryPath = List.copyOf(categoryPath);
        coreWords = List.copyOf(coreWords);
        broadWords = List.copyOf(broadWords);
        traits = List.copyOf(traits);
    }
}
