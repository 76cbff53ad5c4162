package dev.sevenstar.listing.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.listing.ShopListings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Ways to a leaf category: by a word, by what the shop used last, through the tree. */
@Component
class CategoryChoices {

    private static final int FOUND_MAX = 12;
    private static final int RECENT_MAX = 6;
    private static final int WORD_MAX = 60;

    /** A category to choose or to open. */
    record Choice(long id, String name, String path, boolean leaf, boolean open) {}

    private final Catalog catalog;
    private final ShopListings listings;
    private final Phrases phrases;
    private final HttpServletRequest request;

    CategoryChoices(Catalog catalog, ShopListings listings, Phrases phrases, HttpServletRequest request) {
        this.catalog = catalog;
        this.listings = listings;
        this.phrases = phrases;
        this.request = request;
    }

    boolean takes(long id) {
        return catalog.takesListings(id);
    }

    @Nullable
    Choice chosen(@Nullable Long id) {
        return id == null ? null : catalog.find(id).map(this::choice).orElse(null);
    }

    void show(long shopId, Model model) {
        var word = Objects.requireNonNullElse(request.getParameter("q"), "").strip();
        var asked = word.length() > WORD_MAX ? word.substring(0, WORD_MAX) : word;
        model.addAttribute("word", asked);
        model.addAttribute("found", found(asked));
        model.addAttribute("recent", recent(shopId));
        tree(model);
    }

    private List<Choice> found(String word) {
        if (word.isEmpty()) return List.of();
        return catalog.search(word, FOUND_MAX).stream()
                .map(hit -> choice(hit.leaf()))
                .toList();
    }

    private List<Choice> recent(long shopId) {
        return listings.recentCategories(shopId, RECENT_MAX).stream()
                .filter(catalog::takesListings)
                .flatMap(id -> catalog.find(id).stream())
                .map(this::choice)
                .toList();
    }

    /** Up to three columns: the first level, and what lies below the opened ones. */
    private void tree(Model model) {
        var in = request.getParameter("in");
        var opened = in != null && in.matches("\\d{1,18}") ? catalog.path(Long.parseLong(in)) : List.<Category>of();
        model.addAttribute(
                "roots", catalog.roots().stream().map(c -> column(c, opened)).toList());
        model.addAttribute("branches", below(opened, 0));
        model.addAttribute("leaves", below(opened, 1));
    }

    private List<Choice> below(List<Category> opened, int level) {
        if (opened.size() <= level) return List.of();
        return catalog.children(opened.get(level).id()).stream()
                .map(c -> column(c, opened))
                .toList();
    }

    private Choice column(Category category, List<Category> opened) {
        return new Choice(
                category.id(), category.name().in(phrases.locale()), "", category.leaf(), opened.contains(category));
    }

    private Choice choice(Category category) {
        return new Choice(
                category.id(),
                category.name().in(phrases.locale()),
                catalog.pathName(category.id(), phrases.locale()),
                category.leaf(),
                false);
    }
}
