package dev.sevenstar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sevenstar.support.Sources;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every word on a screen is a message, in both languages, and every message is on some screen. */
class MessagesTest {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|\\p{IsHan}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    private static final Pattern USED_IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]+)");
    private static final Set<String> SPOKEN =
            Set.of("title", "placeholder", "aria-label", "alt", "value", "data-confirm");
    private static final Set<String> UNTRANSLATED = Set.of("code", "kbd", "script");

    private static final Map<String, String> TEMPLATES = Sources.read(Sources.TEMPLATES, ".html");
    private static final String SOURCES = sources();

    /** Keys that are put together: "identity.role." + …, 'identity.role.' + …, |identity.role.${…}|, __${…}__ */
    private static final Set<String> STEMS = Pattern.compile("[\"'|{]([a-z][\\w.-]*?\\.)(?=[\"']|\\$\\{|__)")
            .matcher(SOURCES)
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    @TestFactory
    Stream<DynamicTest> no_words_in() {
        return TEMPLATES.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(
                        e.getKey(), () -> assertThat(words(e.getValue())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> both_languages_in() {
        return modules()
                .map(m -> DynamicTest.dynamicTest(m, () -> {
                    var chinese = of(m + ".properties");
                    var english = of(m + "_en.properties");
                    assertThat(english.keySet()).as("keys in step").isEqualTo(chinese.keySet());
                    assertThat(differentArguments(chinese, english))
                            .as("arguments in step")
                            .isEmpty();
                    assertThat(chinese.stringPropertyNames())
                            .as("keys begin with the module")
                            .allMatch(k -> k.startsWith(m + "."));
                }));
    }

    @TestFactory
    Stream<DynamicTest> english_is_english_in() {
        return modules()
                .map(m -> DynamicTest.dynamicTest(m, () -> assertThat(of(m + "_en.properties").entrySet().stream()
                                .filter(e -> Pattern.compile("\\p{IsHan}")
                                        .matcher((String) e.getValue())
                                        .find())
                                .filter(e -> !((String) e.getValue()).contains("中文")))
                        .isEmpty()));
    }

    @Test
    void every_key_is_used() {
        assertThat(keys().stream().filter(k -> !isUsed(k))).isEmpty();
    }

    @Test
    void every_key_that_a_template_names_exists() {
        var keys = keys();
        var missing = new TreeMap<String, String>();
        TEMPLATES.forEach((name, source) -> USED_IN_TEMPLATE
                .matcher(source)
                .results()
                .map(m -> m.group(1))
                .filter(k -> !keys.contains(k))
                .forEach(k -> missing.put(k, name)));
        assertThat(missing).isEmpty();
    }

    private static List<String> words(String source) {
        var words = new ArrayList<String>();
        for (var element : Jsoup.parse(source).getAllElements()) {
            if (UNTRANSLATED.contains(element.tagName())) continue;
            element.textNodes().stream()
                    .map(TextNode::getWholeText)
                    .map(t -> INLINED.matcher(t).replaceAll(""))
                    .filter(t -> WORD.matcher(t).find() && !isReplaced(element))
                    .forEach(words::add);
            element.attributes().asList().stream()
                    .filter(a -> SPOKEN.contains(a.getKey()) && isSpoken(element, a.getKey()))
                    .filter(a -> Pattern.compile("\\p{IsHan}|\\p{L}{3,} ")
                            .matcher(a.getValue())
                            .find())
                    .forEach(a -> words.add(a.toString()));
        }
        return words;
    }

    private static boolean isReplaced(Element element) {
        return element.hasAttr("th:text") || element.hasAttr("th:utext") || element.hasAttr("th:replace");
    }

    private static boolean isSpoken(Element element, String attribute) {
        return !attribute.equals("value") || element.tagName().equals("button");
    }

    private static boolean isUsed(String key) {
        if (SOURCES.contains(key)) return true;
        for (var dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (STEMS.contains(key.substring(0, dot + 1))) return true;
            // A stem whose ends are added where it is shown: mail.subject/body, todo.why/act, family.advice.
            var stem = key.substring(0, dot);
            if (SUFFIXES.contains(key.substring(dot + 1)) && SOURCES.contains('"' + stem + '"')) return true;
        }
        return false;
    }

    private static final Set<String> SUFFIXES = Set.of("subject", "body", "why", "act", "hint", "label");

    private static List<String> differentArguments(Properties chinese, Properties english) {
        return chinese.stringPropertyNames().stream()
                .filter(k -> arguments(chinese.getProperty(k)) != arguments(english.getProperty(k, "")))
                .toList();
    }

    private static int arguments(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Stream<String> modules() {
        return Sources.read(Sources.MESSAGES, ".properties").keySet().stream()
                .filter(n -> !n.endsWith("_en.properties"))
                .map(n -> n.replace(".properties", ""));
    }

    private static Set<String> keys() {
        return modules()
                .flatMap(m -> of(m + ".properties").stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties of(String file) {
        return Sources.properties(Sources.MESSAGES.resolve(file));
    }

    private static String sources() {
        var all = new StringBuilder();
        Sources.read(Path.of("src/main/java"), ".java").values().forEach(all::append);
        TEMPLATES.values().forEach(all::append);
        Sources.read(Path.of("src/main/resources/data"), ".yml").values().forEach(all::append);
        return all.toString();
    }
}
