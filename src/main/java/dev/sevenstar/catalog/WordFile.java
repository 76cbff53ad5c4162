package dev.sevenstar.catalog;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/** The word list as the data file writes it. */
record WordFile(
        List<ListedWord> words, List<String> exemptions, Map<String, List<String>> classes, String fingerprint) {

    static WordFile read() {
        var text = text();
        var file = Sheet.parse(text);
        return new WordFile(words(file), file.texts("exemptions"), classes(file), fingerprint(text));
    }

    WordMatcher matcher() {
        return new WordMatcher(words, exemptions, classes);
    }

    private static List<ListedWord> words(Sheet file) {
        var families = file.sheet("families");
        var words = new ArrayList<ListedWord>();
        for (var name : families.content().keySet()) {
            var family = families.sheet(name);
            add(words, name, family, "block", WordLevel.BLOCK);
            add(words, name, family, "warn", WordLevel.WARN);
        }
        return words;
    }

    private static void add(List<ListedWord> words, String name, Sheet family, String group, WordLevel level) {
        family.texts(group)
                .forEach(phrase ->
                        words.add(new ListedWord(phrase, level, WordFamily.valueOf(name), family.text("article"))));
    }

    private static Map<String, List<String>> classes(Sheet file) {
        var written = file.sheet("classes");
        var classes = new HashMap<String, List<String>>();
        written.content().keySet().forEach(name -> classes.put(name, written.texts(name)));
        return classes;
    }

    private static String text() {
        try {
            return new ClassPathResource("data/words/prohibited.yml").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The word list can't be read", e);
        }
    }

    private static String fingerprint(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
