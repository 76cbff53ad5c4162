package dev.sevenstar.shared.text;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.web.util.HtmlUtils;

/** Text with a little form: paragraphs, lists, headings, emphasis, tables; no attribute, nothing that runs. */
public final class SafeHtml {

    private static final String[] ELEMENTS = {
        "p",
        "br",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "ul",
        "ol",
        "li",
        "h3",
        "h4",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "blockquote"
    };
    private static final PolicyFactory POLICY =
            new HtmlPolicyBuilder().allowElements(ELEMENTS).toFactory();

    /** Of a whole page: also headings of the second rank, links, and pictures of this house. */
    private static final PolicyFactory ARTICLE = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements("h2", "hr", "code", "pre", "a", "img", "figure", "figcaption")
            .allowAttributes("href")
            .matching(Pattern.compile("https?://.+|/(?!/).*"))
            .onElements("a")
            .requireRelsOnLinks("noopener", "nofollow")
            .allowUrlProtocols("http", "https")
            .allowAttributes("src")
            .matching(Pattern.compile("/(media|img)/[\\w/.-]+"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    private static final PolicyFactory NOTHING = new HtmlPolicyBuilder().toFactory();

    /** Chinese commas and the like, which the sanitizer writes as numbers six times as long. */
    private static final Pattern WIDE = Pattern.compile("&#x(ff0[1589c]|ff1[abf]);");

    private static final int HEX = 16;

    private SafeHtml() {}

    /** What is not allowed is taken out with its attributes; the words of an unknown element stay, those of a script go. */
    public static String of(String html) {
        return POLICY.sanitize(html);
    }

    /** As {@link #of}, with what an article needs besides: pictures only from this house. */
    public static String article(String html) {
        return WIDE.matcher(ARTICLE.sanitize(html))
                .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), HEX)));
    }

    /** What is left to read without any form. */
    public static String words(String html) {
        return HtmlUtils.htmlUnescape(NOTHING.sanitize(html));
    }
}
