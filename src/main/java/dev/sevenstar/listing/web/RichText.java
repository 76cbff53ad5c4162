package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.DETAIL_TEXT_MAX;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.springframework.stereotype.Component;

/** Text with a little form: paragraphs, lists, headings, emphasis, tables. Everything else is taken out. */
@Component
class RichText {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
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
                    "blockquote")
            .toFactory();

    /** Plain text becomes paragraphs; what the seller may not say in HTML is dropped, never escaped onto the page. */
    String clean(String typed) {
        var html = typed.contains("<") ? typed : paragraphs(typed);
        var clean = POLICY.sanitize(html).strip();
        return clean.length() <= DETAIL_TEXT_MAX ? clean : POLICY.sanitize(clean.substring(0, DETAIL_TEXT_MAX));
    }

    private static String paragraphs(String text) {
        if (text.isBlank()) return "";
        return "<p>"
                + text.strip()
                        .replace("&", "&amp;")
                        .replaceAll("\n\\s*\n", "</p><p>")
                        .replace("\n", "<br>") + "</p>";
    }
}
