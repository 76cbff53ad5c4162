package dev.sevenstar.market.lucene;

import java.util.LinkedHashSet;
import java.util.Set;

/** English names of categories are plural; buyers type either. */
final class English {

    private English() {}

    static String singular(String word) {
        if (word.length() < 4 || !word.endsWith("s") || word.endsWith("ss")) return word;
        if (word.endsWith("ies")) return word.substring(0, word.length() - 3) + "y";
        if (word.matches(".*(ss|x|z|ch|sh)es")) return word.substring(0, word.length() - 2);
        return word.substring(0, word.length() - 1);
    }

    /** The words of a name one by one, in the singular. */
    static Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        for (var word : name.split("[^a-z]+")) if (word.length() > 2) words.add(singular(word));
        return words;
    }
}
