package dev.sevenstar.market.lucene;

import dev.sevenstar.shared.text.Pinyin;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How a Chinese word may be typed in letters: all readings, whole or by initials. */
final class Sounds {

    private static final int READINGS_MAX = 8;
    private static final int READINGS_OF_ONE = 3;

    private Sounds() {}

    static Set<String> whole(String word) {
        return combined(word, false);
    }

    static Set<String> initials(String word) {
        return combined(word, true);
    }

    /** The sound as southern speakers type it: no curled tongue, no nasal ending told apart. */
    static String soft(String pinyin) {
        return pinyin.replaceAll("([zcs])h", "$1").replaceAll("(?<=[aei])ng", "n");
    }

    private static Set<String> combined(String word, boolean initials) {
        Set<String> found = new LinkedHashSet<>(List.of(""));
        for (var character : word.toCharArray()) {
            var longer = new LinkedHashSet<String>();
            for (var start : found) {
                for (var reading : readings(character)) {
                    if (longer.size() >= READINGS_MAX) break;
                    longer.add(start + (initials ? reading.substring(0, 1) : reading));
                }
            }
            found = longer;
        }
        return found;
    }

    static List<String> readings(char character) {
        var all = Pinyin.readings(character);
        return all.subList(0, Math.min(all.size(), READINGS_OF_ONE));
    }
}
