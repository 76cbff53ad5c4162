package dev.sevenstar.listing.web;

import static dev.sevenstar.listing.ListingNumbers.DETAIL_TEXT_MAX;

import dev.sevenstar.shared.text.SafeHtml;
import org.springframework.stereotype.Component;

/** What a seller writes in a text block, as the page may show it. */
@Component
class RichText {

    /** Plain text becomes paragraphs; what the seller may not say in HTML is dropped, never escaped onto the page. */
    String clean(String typed) {
        var html = typed.contains("<") ? typed : paragraphs(typed);
        var clean = SafeHtml.of(html).strip();
        return clean.length() <= DETAIL_TEXT_MAX ? clean : SafeHtml.of(clean.substring(0, DETAIL_TEXT_MAX));
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
