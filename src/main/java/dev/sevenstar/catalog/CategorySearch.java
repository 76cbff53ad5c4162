package dev.sevenstar.catalog;

import dev.sevenstar.shared.text.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds leaves by what people call them: in Chinese, in English, by pinyin in full, by initials or
 * a mixture. Own names weigh more than synonyms, and these more than the names above.
 */
final class CategorySearch {

    private static final int LONGEST = 60;
    private static final int NAME = 100;
    private static final int CORE = 92;
    private static final int SYNONYM = 84;
    private static final int ABOVE = 40;

    private record Word(String text, int weight) {}

    private record Entry(Category leaf, List<Category> path, List<Word> words) {}

    private final List<Entry> entries;

    CategorySearch(CategoryTree tree) {
        this.entries = tree.leavesBelow(0).stream()
                .map(leaf -> new Entry(leaf, tree.path(leaf), words(leaf, tree.path(leaf))))
                .toList();
    }

    private static List<Word> words(Category leaf, List<Category> path) {
        var words = new ArrayList<Word>();
        both(leaf.name(), NAME).forEach(words::add);
        leaf.coreWords().forEach(word -> words.add(new Word(word, CORE)));
        leaf.synonyms().forEach(word -> words.add(new Word(word, SYNONYM)));
        path.stream()
                .filter(above -> above.id() != leaf.id())
                .flatMap(above -> both(above.name(), ABOVE))
                .forEach(words::add);
        return words;
    }

    private static Stream<Word> both(Name name, int weight) {
        return Stream.of(name.zh(), name.en()).distinct().map(text -> new Word(text, weight));
    }

    List<CategoryHit> find(String typed, int limit) {
        var asked = typed.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty() || asked.length() > LONGEST) return List.of();
        return entries.stream()
                .flatMap(entry -> hit(entry, asked).stream())
                .sorted(Comparator.comparingInt(CategoryHit::score)
                        .reversed()
                        .thenComparing(hit -> hit.leaf().name().zh().length()))
                .limit(limit)
                .toList();
    }

    private static Optional<CategoryHit> hit(Entry entry, String asked) {
        var whole = best(entry, asked);
        var parts = asked.split("\\s+");
        var found = whole == null && parts.length > 1 ? ofParts(entry, parts) : whole;
        return Optional.ofNullable(found);
    }

    /** Several words: each must be met, the weakest decides. */
    private static @Nullable CategoryHit ofParts(Entry entry, String[] parts) {
        var hits = Arrays.stream(parts).map(part -> best(entry, part)).toList();
        if (hits.contains(null)) return null;
        return hits.stream()
                .flatMap(hit -> Optional.ofNullable(hit).stream())
                .min(Comparator.comparingInt(CategoryHit::score))
                .orElse(null);
    }

    private static @Nullable CategoryHit best(Entry entry, String asked) {
        CategoryHit best = null;
        for (var word : entry.words()) {
            var score = word.weight() * grade(word.text().toLowerCase(Locale.ROOT), asked) / 100;
            if (score > 0 && (best == null || score > best.score()))
                best = new CategoryHit(entry.leaf(), entry.path(), word.text(), score);
        }
        return best;
    }

    /** How well a word is met, 0–100. */
    private static int grade(String word, String asked) {
        if (word.equals(asked)) return 100;
        if (word.startsWith(asked)) return 88;
        if (contains(word, asked)) return 76;
        if (word.length() > 1 && asked.contains(word)) return 60;
        if (Pinyin.isChinese(asked) || !Pinyin.isChinese(word)) return 0;
        return switch (Pinyin.match(word, asked)) {
            case WHOLE -> 72;
            case START -> 56;
            case INSIDE -> asked.length() > 1 ? 34 : 0;
            case NONE -> 0;
        };
    }

    /** Chinese anywhere, other letters only where a word begins. */
    private static boolean contains(String word, String asked) {
        return Pinyin.isChinese(asked) ? word.contains(asked) : word.contains(" " + asked);
    }
}
