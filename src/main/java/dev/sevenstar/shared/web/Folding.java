package dev.sevenstar.shared.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * Writes into the text of a template what is the same on every page in one language: words without arguments, links
 * without parameters, icons. A third of all expressions are of this kind, most of them in the frame around each page;
 * written once they cost nothing. What it doesn't recognise stays as it is and means the same.
 */
final class Folding {

    private static final Pattern TAG = Pattern.compile(
            "<(?<name>[a-z][\\w:-]*)(?<attributes>(?:\\s+[^\\s\"'<>/=]+(?:=(?:\"[^\"]*+\"|'[^']*+'))?+)*+)(?<end>\\s*/?>)(?:(?<empty></\\k<name>>))?");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<space>\\s+)(?<name>[^\\s\"'<>/=]+)(?:=(?:\"(?<value>[^\"]*+)\"|'[^']*+'))?+");
    private static final Pattern INLINE = Pattern.compile("\\[\\[(#\\{[a-z0-9.-]+})]]");
    private static final Pattern WORD = Pattern.compile("#\\{([a-z0-9.-]+)}");
    private static final Pattern LINK = Pattern.compile("@\\{(/[\\w./-]*)}");
    private static final Pattern ICON = Pattern.compile("\\|\\$\\{icons}#([a-z-]+)\\|");
    private static final Pattern PLAIN = Pattern.compile(
            "th:(href|src|poster|placeholder|title|alt|content|label|aria-[a-z]+|data-[a-z-]+|hx-[a-z]+)");
    private static final Set<String> TEXTS = Set.of("th:text", "th:utext");
    /** Such an element is thrown away whole, whatever it says. */
    private static final Set<String> REPLACED = Set.of("th:replace", "th:insert", "th:remove");

    private final Function<String, @Nullable String> words;
    private final Function<String, String> links;
    private final String icons;

    /**
     * @param words the text of a message in this language, null if there is none
     * @param links the address that a page's link to a path of the application gets
     * @param icons the path of the icons, which templates call {@code icons}
     */
    Folding(Function<String, @Nullable String> words, Function<String, String> links, String icons) {
        this.words = words;
        this.links = links;
        this.icons = icons;
    }

    String fold(String template) {
        var folded = new StringBuilder();
        var tag = TAG.matcher(template);
        while (tag.find()) tag.appendReplacement(folded, Matcher.quoteReplacement(element(tag)));
        tag.appendTail(folded);
        return INLINE.matcher(folded).replaceAll(found -> Matcher.quoteReplacement(inline(found)));
    }

    private String inline(MatchResult found) {
        var word = word(found.group(1));
        return word == null ? found.group() : HtmlEscape.escapeHtml4Xml(word);
    }

    private String element(Matcher tag) {
        if (!tag.group("attributes").contains("th:")) return tag.group();
        var attributes = attributes(tag.group("attributes"));
        var names = attributes.stream().map(Attribute::name).collect(Collectors.toSet());
        if (REPLACED.stream().anyMatch(names::contains)) return tag.group();
        var text = new StringBuilder("<").append(tag.group("name"));
        String content = null;
        for (var attribute : attributes) {
            var said = tag.group("empty") != null && TEXTS.contains(attribute.name) ? text(attribute) : null;
            if (said != null) content = said;
            else text.append(attribute.space).append(plain(attribute, names));
        }
        text.append(tag.group("end"));
        if (content != null) text.append(content);
        return tag.group("empty") == null
                ? text.toString()
                : text.append(tag.group("empty")).toString();
    }

    private @Nullable String text(Attribute attribute) {
        var word = word(attribute.value);
        return word == null || attribute.name.equals("th:utext") ? word : HtmlEscape.escapeHtml4Xml(word);
    }

    private String plain(Attribute attribute, Set<String> names) {
        var name = PLAIN.matcher(attribute.name);
        if (!name.matches() || names.contains(name.group(1))) return attribute.source;
        var value = constant(attribute.value);
        return value == null ? attribute.source : name.group(1) + "=\"" + HtmlEscape.escapeHtml4Xml(value) + "\"";
    }

    private @Nullable String constant(String expression) {
        var icon = ICON.matcher(expression);
        if (icon.matches()) return links.apply(icons) + "#" + icon.group(1);
        var link = LINK.matcher(expression);
        return link.matches() ? links.apply(link.group(1)) : word(expression);
    }

    private @Nullable String word(String expression) {
        var key = WORD.matcher(expression);
        var word = key.matches() ? words.apply(key.group(1)) : null;
        return word == null || word.isEmpty() || word.contains("[[") || word.contains("[(") ? null : word;
    }

    private static List<Attribute> attributes(String source) {
        var found = new ArrayList<Attribute>();
        var attributes = ATTRIBUTE.matcher(source);
        while (attributes.find()) {
            var value = attributes.group("value");
            found.add(new Attribute(
                    attributes.group("space"),
                    attributes.group("name"),
                    value == null ? "" : value,
                    attributes.group().substring(attributes.group("space").length())));
        }
        return found;
    }

    private record Attribute(String space, String name, String value, String source) {}
}
