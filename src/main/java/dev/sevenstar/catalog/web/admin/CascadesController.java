package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.AttributeSets;
import dev.sevenstar.catalog.Cascade;
import dev.sevenstar.catalog.Categories;
import dev.sevenstar.catalog.CategoryCard;
import dev.sevenstar.catalog.SetRefused;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.OptionGroup;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which answers make a leaf ask more. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
@RequestMapping("/admin/categories/{categoryId}/cascades")
class CascadesController {

    private static final String NEW = "catalog/cascades/new";

    private final Categories categories;
    private final AttributeSets sets;
    private final Speech speech;

    CascadesController(Categories categories, AttributeSets sets, Speech speech) {
        this.categories = categories;
        this.sets = sets;
        this.speech = speech;
    }

    @GetMapping("/new")
    String new_(@PathVariable long categoryId, Model model) {
        var card = leaf(categoryId, model);
        model.addAttribute("form", new CascadeForm(card.version(), "", 0L, true));
        return NEW;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long categoryId,
            @Valid @ModelAttribute("form") CascadeForm form,
            BindingResult found,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        var card = leaf(categoryId, model);
        if (found.hasErrors()) return Pages.invalid(NEW);
        try {
            sets.change(categoryId, form.version(), "catalog.cascade-added", set -> set.with(form.cascade()));
        } catch (SetRefused refused) {
            found.rejectValue("shown", refused.key(), refused.args(), null);
            return Pages.invalid(NEW);
        } catch (OptimisticLockingFailureException stale) {
            return Pages.conflict(NEW)
                    .addObject("form", form.at(card.version()))
                    .addObject("stale", true);
        }
        Flash.done(redirect, "catalog.flash.cascade-added");
        return new ModelAndView("redirect:/admin/categories/" + categoryId);
    }

    @DeleteMapping("/{attributeId}/{valueId}/{shownId}")
    String destroy(
            @PathVariable long categoryId,
            @PathVariable long attributeId,
            @PathVariable long valueId,
            @PathVariable long shownId,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var cascade = new Cascade(attributeId, valueId, shownId, false);
        if (sets.of(categoryId).cascades().stream().noneMatch(cascade::sameAs)) throw new NotFound();
        sets.change(categoryId, version, "catalog.cascade-removed", set -> set.without(cascade));
        Flash.done(redirect, "catalog.flash.cascade-removed");
        return "redirect:/admin/categories/" + categoryId;
    }

    private CategoryCard leaf(long id, Model model) {
        var card = categories.get(id);
        if (!card.leaf()) throw new NotFound();
        var set = sets.of(id);
        model.addAttribute("card", card);
        model.addAttribute("crumbs", Crumb.to(speech, categories, card, speech.say("catalog.cascades.new")));
        model.addAttribute("triggers", triggers(set));
        model.addAttribute(
                "attributes",
                set.attributes().stream()
                        .filter(attribute -> !attribute.spec())
                        .map(attribute -> new Option(
                                String.valueOf(attribute.id()), attribute.name().in(speech.locale())))
                        .toList());
        return card;
    }

    private List<OptionGroup> triggers(AttributeSet set) {
        return set.attributes().stream()
                .filter(attribute -> attribute.input().choice()
                        && !attribute.spec()
                        && !attribute.values().isEmpty())
                .map(this::group)
                .toList();
    }

    /** An attribute with the values that can be chosen. */
    private OptionGroup group(Attribute attribute) {
        return new OptionGroup(
                attribute.name().in(speech.locale()),
                attribute.values().stream()
                        .map(value -> new Option(
                                attribute.id() + ":" + value.id(),
                                attribute.name().in(speech.locale()) + " = "
                                        + value.name().in(speech.locale())))
                        .toList());
    }
}
