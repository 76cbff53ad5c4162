package dev.sevenstar.market.web;

import dev.sevenstar.shared.settings.Site;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** What a page tells search engines and those who show a link to it. */
@Component("marketSeen")
class Seen {

    private static final int DESCRIPTION_MAX = 150;

    private final String base;
    private final JsonMapper json;

    Seen(Site site, JsonMapper json) {
        this.base = site.base();
        this.json = json;
    }

    void as(Model model, String path, String title, String description) {
        model.addAttribute("canonical", base + path);
        model.addAttribute("ogTitle", title);
        model.addAttribute(
                "description",
                description.length() > DESCRIPTION_MAX ? description.substring(0, DESCRIPTION_MAX) : description);
    }

    /** A list of results is no page of its own for a search engine. */
    void unlisted(Model model) {
        model.addAttribute("robots", "noindex,follow");
    }

    void product(Model model) {
        model.addAttribute("ogType", "product");
    }

    void picture(Model model, String path) {
        model.addAttribute("ogImage", base + path);
    }

    /** Data inside a script element: nothing in it may end the element or open another. */
    void data(Model model, Object data) {
        var text = json.writeValueAsString(data);
        model.addAttribute(
                "jsonLd", text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"));
    }

    Map<String, Object> crumbs(List<Crumb> crumbs, String here) {
        var at = new int[] {0};
        return Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "BreadcrumbList",
                "itemListElement",
                crumbs.stream()
                        .map(crumb -> Map.of(
                                "@type",
                                "ListItem",
                                "position",
                                ++at[0],
                                "name",
                                crumb.text(),
                                "item",
                                base + (crumb.href() == null ? here : crumb.href())))
                        .collect(Collectors.toList()));
    }

    String base() {
        return base;
    }
}
