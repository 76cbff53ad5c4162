package dev.sevenstar.listing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the rules must know that the listing does not hold itself, gathered from the rooms that know it. */
record Circumstances(
        @Nullable CategoryBrief category,
        Map<Long, PictureBrief> pictures,
        @Nullable Integer videoSeconds,
        boolean freightTemplateKnown,
        boolean shipFromKnown,
        List<WordHit> words,
        Misfits misfits,
        Held held) {

    /** The chosen category and what it asks of exactly this content, cascades applied. */
    record CategoryBrief(String name, boolean leaf, List<String> coreWords, List<AskedAttribute> asked) {

        List<AskedAttribute> required() {
            return asked.stream().filter(AskedAttribute::required).toList();
        }

        List<AskedAttribute> optional() {
            return asked.stream().filter(asked -> !asked.required()).toList();
        }
    }

    /** {@code words}: what the listing says to it, in words; empty when it says nothing. */
    record AskedAttribute(long id, String name, boolean required, List<String> words) {

        boolean filled() {
            return !words.isEmpty();
        }
    }

    record PictureBrief(int width, int height, boolean whiteBackground, String hash) {

        int shorterSide() {
            return Math.min(width, height);
        }
    }

    /** A prohibited word found in a field; family, article and advice are message keys. */
    record WordHit(
            String word, boolean blocks, String family, String article, String advice, FieldRef at, Place place) {}

    /** Where in which text a word was found; {@code end} is exclusive. */
    record Place(String text, int start, int end) {}

    List<WordHit> blockingWords() {
        return words.stream().filter(WordHit::blocks).toList();
    }

    List<AskedAttribute> asked() {
        return category == null ? List.of() : category.asked();
    }
}
