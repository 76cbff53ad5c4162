package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.AttributeSets;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Categories;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.catalog.CategoryCard;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of categories, level by level. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
class CategoriesController {

    private static final String NEW = "catalog/categories/new";
    private static final String EDIT = "catalog/categories/edit";
    private static final int FOUND = 30;

    private final Categories categories;
    private final AttributeSets sets;
    private final Catalog catalog;
    private final Speech speech;

    CategoriesController(Categories categories, AttributeSets sets, Catalog catalog, Speech speech) {
        this.categories = categories;
        this.sets = sets;
        this.catalog = catalog;
        this.speech = speech;
    }

    @GetMapping("/admin/categories")
    String index(@RequestParam(defaultValue = "") String q, Model model) {
        var asked = q.strip();
        model.addAttribute("q", asked);
        model.addAttribute("found", found(asked));
        model.addAttribute("rows", asked.isEmpty() ? rows(categories.roots()) : List.of());
        model.addAttribute("leaves", catalog.leaves().size());
        model.addAttribute("roots", catalog.roots().size());
        return "catalog/categories/index";
    }

    @GetMapping("/admin/categories/{id}")
    String show(@PathVariable long id, Model model) {
        var card = categories.get(id);
        model.addAttribute("card", card);
        model.addAttribute("row", CategoryRow.of(card, speech.locale()));
        model.addAttribute("crumbs", Crumb.to(speech, categories, card, null));
        if (!card.leaf()) model.addAttribute("rows", rows(categories.below(id)));
        else model.addAttribute("leaf", LeafView.of(card, sets.of(id), speech));
        return card.leaf() ? "catalog/categories/leaf" : "catalog/categories/show";
    }

    @GetMapping("/admin/categories/new")
    String new_(@RequestParam @Nullable Long parent, Model model) {
        model.addAttribute("form", CategoryForm.empty(above(parent, model)));
        return NEW;
    }

    @PostMapping("/admin/categories")
    ModelAndView create(
            @RequestParam @Nullable Long parent,
            @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult found,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        form.check(above(parent, model), found);
        if (found.hasErrors()) return Pages.invalid(NEW);
        var id = categories.add(parent, form.change());
        Flash.done(
                redirect, "catalog.flash.category-added", form.change().name().in(speech.locale()));
        return new ModelAndView("redirect:/admin/categories/" + id);
    }

    @GetMapping("/admin/categories/{id}/edit")
    String edit(@PathVariable long id, Model model) {
        var card = editing(id, model);
        model.addAttribute("form", CategoryForm.of(card));
        return EDIT;
    }

    @PutMapping("/admin/categories/{id}")
    ModelAndView update(
            @PathVariable long id,
            @Valid @ModelAttribute("form") CategoryForm form,
            BindingResult found,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        var card = editing(id, model);
        form.check(card.leaf(), found);
        if (found.hasErrors()) return Pages.invalid(EDIT);
        try {
            categories.change(id, form.version(), form.change());
        } catch (OptimisticLockingFailureException stale) {
            return Pages.conflict(EDIT)
                    .addObject("form", form.at(card.version()))
                    .addObject("stored", CategoryForm.of(card));
        }
        Flash.done(
                redirect, "catalog.flash.category-changed", form.change().name().in(speech.locale()));
        return new ModelAndView("redirect:/admin/categories/" + id);
    }

    private CategoryCard editing(long id, Model model) {
        var card = categories.get(id);
        model.addAttribute("card", card);
        model.addAttribute("leaf", card.leaf());
        model.addAttribute("crumbs", Crumb.to(speech, categories, card, speech.say("catalog.action.edit")));
        return card;
    }

    /** Whether what is made below will be a leaf. */
    private boolean above(@Nullable Long parent, Model model) {
        var card = parent == null ? null : categories.get(parent);
        if (card != null && card.leaf()) throw new NotFound();
        var leaf = card != null && card.level() == Category.LEVELS - 1;
        model.addAttribute("parent", card);
        model.addAttribute("leaf", leaf);
        model.addAttribute("crumbs", Crumb.to(speech, categories, card, speech.say("catalog.categories.new")));
        return leaf;
    }

    private List<CategoryRow> rows(List<CategoryCard> cards) {
        return cards.stream().map(card -> CategoryRow.of(card, speech.locale())).toList();
    }

    /** A leaf the search found, and the word by which it did. */
    record Found(String href, String path, String by) {}

    private List<Found> found(String asked) {
        return catalog.search(asked, FOUND).stream()
                .map(hit -> new Found("/admin/categories/" + hit.leaf().id(), hit.pathName(speech.locale()), hit.by()))
                .toList();
    }
}
