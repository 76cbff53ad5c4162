package dev.sevenstar.demo;

import dev.sevenstar.listing.GbkWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

/** Makes titles the way sellers do: what varies, the name of the goods, a size, then selling words up to the limit. */
final class Titles {

    private Titles() {}

    /** A title of 50 to 60 columns. */
    static String full(LineSheet line, int n, Random dice) {
        var title = new StringBuilder();
        line.vary().keySet().stream().limit(3).forEach(attribute -> {
            var word = line.varied(attribute, n);
            if (word.length() > 1 && !line.name().contains(word) && !word.equals("否") && !word.equals("通用"))
                join(title, shown(attribute, word));
        });
        join(title, line.name());
        if (!line.sizes().isEmpty())
            title.append(' ').append(line.sizes().get(n % line.sizes().size()));
        var words = new ArrayList<>(line.words());
        Collections.shuffle(words, dice);
        for (var word : words) add(title, word);
        for (var word : List.of("批发", "厂家", "供应", "好货", "优选")) if (GbkWidth.of(title.toString()) < 50) add(title, word);
        return title.toString();
    }

    /** A title that says too little. */
    static String brief(LineSheet line, int n) {
        var first = line.vary().keySet().iterator().next();
        return line.varied(first, n)
                + line.name()
                + line.words().get(n % line.words().size());
    }

    private static String shown(String attribute, String word) {
        return switch (attribute) {
            case "性能等级" -> word.startsWith("A") ? word : word + "级";
            case "主面料成分含量", "显色指数", "抽屉数" -> "";
            case "是否静音" -> word.equals("是") ? "静音" : "";
            case "是否带USB", "是否可调光" -> "";
            default -> word.replaceAll("\\(.*\\)", "");
        };
    }

    private static void add(StringBuilder title, String word) {
        var longer = join(new StringBuilder(title), word).toString();
        if (GbkWidth.of(longer) <= 60 && !repeats(longer)) join(title, word);
    }

    /** Latin letters and numbers of two words are kept apart. */
    private static StringBuilder join(StringBuilder title, String word) {
        if (title.length() > 0 && !word.isEmpty() && title.charAt(title.length() - 1) < 128 && word.charAt(0) < 128)
            title.append(' ');
        return title.append(word);
    }

    private static boolean repeats(String title) {
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i + 2 <= title.length(); i++)
            if (seen.merge(title.substring(i, i + 2), 1, Integer::sum) > 1) return true;
        return false;
    }

    static List<String> palette(LineSheet line, List<String> all, int n, int count) {
        var own = line.colours().isEmpty() ? all : line.colours();
        var chosen = new ArrayList<String>();
        for (int k = 0; k < own.size() && chosen.size() < count; k++) {
            var colour = own.get((n * 3 + k * 5 + n / own.size()) % own.size());
            if (!chosen.contains(colour)) chosen.add(colour);
        }
        for (var colour : own) if (chosen.size() < count && !chosen.contains(colour)) chosen.add(colour);
        return chosen;
    }
}
