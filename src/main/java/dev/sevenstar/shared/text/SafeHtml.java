package dev.sevenstar.shared.text;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

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

    private SafeHtml() {}

    /** What is not allowed is taken out with its attributes; the words of an unknown element stay, those of a script go. */
    public static String of(String html) {
        return POLICY.sanitize(html);
    }
}
