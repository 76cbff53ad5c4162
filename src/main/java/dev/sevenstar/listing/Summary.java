package dev.sevenstar.listing;

import static dev.sevenstar.listing.ListingNumbers.CODE_CHARACTERS_MAX;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lists and search know of a content: drawn out of it whenever it counts. */
record Summary(
        SupplyMode mode,
        String title,
        String cargoNumber,
        @Nullable Long categoryId,
        @Nullable Long coverPicture,
        @Nullable String coverHash,
        @Nullable Long priceFromFen,
        @Nullable Long priceToFen,
        @Nullable Integer minimumOrder,
        String unit,
        int stars,
        int score,
        int missingStars) {

    /** Of a content that says nothing yet. */
    static final Summary EMPTY = new Summary(
            SupplyMode.WHOLESALE,
            "",
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            "",
            0,
            0,
            Star.mask(Set.of(Star.values())));

    private static final int TITLE_SHOWN = 200;

    static Summary of(ListingContent content, Assessment assessment, @Nullable String coverHash) {
        var prices = PriceTable.of(content.sales());
        return new Summary(
                content.sales().mode(),
                cut(content.title(), TITLE_SHOWN),
                cut(content.basics().cargoNumber(), CODE_CHARACTERS_MAX),
                content.categoryId(),
                content.gallery().cover().orElse(null),
                coverHash,
                prices.lowest().map(money -> money.fen()).orElse(null),
                prices.highest().map(money -> money.fen()).orElse(null),
                content.sales().minimum().orElse(null),
                cut(content.sales().unit(), CODE_CHARACTERS_MAX),
                assessment.stars(),
                assessment.score(),
                Star.mask(assessment.missing()));
    }

    private static String cut(@Nullable String text, int length) {
        if (text == null) return "";
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }
}
