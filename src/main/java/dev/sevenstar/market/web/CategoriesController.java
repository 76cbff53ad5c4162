package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.market.web.Results.Choice;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller("marketCategoriesController")
@RequestMapping("/categories")
@Serves(Audience.EVERYONE)
class CategoriesController {

    record Industry(String name, String href, List<Choice> children) {}

    private final Catalog catalog;
    private final Browse browse;
    private final Speech speech;
    private final Seen seen;

    CategoriesController(Catalog catalog, Browse browse, Speech speech, Seen seen) {
        this.catalog = catalog;
        this.browse = browse;
        this.speech = speech;
        this.seen = seen;
    }

    @GetMapping
    @Kept
    String index(Model model) {
        var industries = catalog.roots().stream()
                .map(root -> new Industry(speech.name(root.name()), href(root), children(root)))
                .toList();
        model.addAttribute("industries", industries);
        var title = speech.say("market.categories.title");
        seen.as(model, "/categories", title, speech.say("market.categories.description", industries.size()));
        return "market/categories/index";
    }

    @GetMapping("/{id}")
    @Kept(params = {"q", "category", "a", "from", "to", "moq", "region", "within", "online", "sort", "cursor", "exact"})
    String show(@PathVariable String id, @RequestParam MultiValueMap<String, String> params, Model model) {
        var category = category(id);
        var path = href(category);
        var asked = Asked.of(path, params);
        var narrower = asked.first(Asked.CATEGORY);
        if (narrower != null && isBelow(narrower, category))
            return "redirect:" + asked.moved("/categories/" + narrower);
        var crumbs = Crumb.to(catalog.path(category.id()), speech, true);
        var name = speech.name(category.name());
        var results = browse.answer(asked, path, category.id(), null);
        model.addAttribute("name", name);
        model.addAttribute("crumbs", crumbs);
        model.addAttribute("children", children(category));
        model.addAttribute("results", results);
        seen.as(model, path, speech.say("market.category.title", name), describe(category, name, results));
        seen.data(model, seen.crumbs(crumbs, path));
        if (!results.chosen().isEmpty() || !asked.text().isEmpty() || !asked.isFirstPage()) seen.unlisted(model);
        return "market/categories/show";
    }

    private String describe(Category category, String name, Results results) {
        var parent = catalog.path(category.id()).get(0);
        return speech.say("market.category.description", name, speech.name(parent.name()), results.count());
    }

    /** Switched off ones stay: their listings are still there, and so are the links to them. */
    private Category category(String id) {
        if (!id.matches("\\d{1,18}")) throw new NotFound();
        return catalog.get(Long.parseLong(id));
    }

    private boolean isBelow(String id, Category category) {
        return id.matches("\\d{1,18}")
                && catalog.find(Long.parseLong(id))
                        .filter(found -> found.id() != category.id())
                        .isPresent();
    }

    private List<Choice> children(Category category) {
        return catalog.children(category.id()).stream()
                .map(child -> new Choice(speech.name(child.name()), null, href(child), false))
                .toList();
    }

    static String href(Category category) {
        return "/categories/" + category.id();
    }
}
