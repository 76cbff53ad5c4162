package dev.sevenstar.catalog.web.admin;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSets;
import dev.sevenstar.catalog.AttributeValue;
import dev.sevenstar.catalog.Categories;
import dev.sevenstar.catalog.CategoryCard;
import dev.sevenstar.catalog.Input;
import dev.sevenstar.catalog.Need;
import dev.sevenstar.catalog.Role;
import dev.sevenstar.catalog.SetRefused;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one leaf asks, question by question. */
@Controller
@Serves(value = Audience.STAFF, right = "catalog")
@RequestMapping("/admin/categories/{categoryId}/attributes")
class AttributesController {

    private static final String NEW = "catalog/attributes/new";
    private static final String EDIT = "catalog/attributes/edit";

    private final Categories categories;
    private final AttributeSets sets;
    private final Speech speech;

    AttributesController(Categories categories, AttributeSets sets, Speech speech) {
        this.categories = categories;
        this.sets = sets;
        this.speech = speech;
    }

    @GetMapping("/new")
    String new_(@PathVariable long categoryId, Model model) {
        var card = leaf(categoryId, speech.say("catalog.attributes.new"), model);
        model.addAttribute("form", AttributeForm.empty(card.version()));
        return NEW;
    }

    @PostMapping
    ModelAndView create(
            @PathVariable long categoryId,
            @Valid @ModelAttribute("form") AttributeForm form,
            BindingResult found,
            @RequestParam @Nullable String move,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        var card = leaf(categoryId, speech.say("catalog.attributes.new"), model);
        if (move != null) return new ModelAndView(NEW, "form", moved(form, move));
        form.check(found);
        unlessTaken(card.id(), form, 0, found);
        if (found.hasErrors()) return Pages.invalid(NEW);
        return save(card, sets.numberFor(form.nameZh().strip()), List.of(), form, found, NEW, redirect);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long categoryId, @PathVariable long id, Model model) {
        var attribute = attribute(categoryId, id);
        var card = leaf(categoryId, attribute.name().in(speech.locale()), model);
        model.addAttribute("id", id);
        model.addAttribute("form", AttributeForm.of(card.version(), attribute));
        return EDIT;
    }

    @PutMapping("/{id}")
    ModelAndView update(
            @PathVariable long categoryId,
            @PathVariable long id,
            @Valid @ModelAttribute("form") AttributeForm form,
            BindingResult found,
            @RequestParam @Nullable String move,
            Model model,
            RedirectAttributes redirect) {
        Typed.orRefuse(found);
        var attribute = attribute(categoryId, id);
        var card = leaf(categoryId, attribute.name().in(speech.locale()), model);
        model.addAttribute("id", id);
        if (move != null) return new ModelAndView(EDIT, "form", moved(form, move));
        form.check(found);
        unlessTaken(categoryId, form, id, found);
        if (found.hasErrors()) return Pages.invalid(EDIT);
        return save(card, id, attribute.values(), form, found, EDIT, redirect);
    }

    @DeleteMapping("/{id}")
    String destroy(
            @PathVariable long categoryId,
            @PathVariable long id,
            @RequestParam long version,
            RedirectAttributes redirect) {
        var attribute = attribute(categoryId, id);
        sets.change(categoryId, version, "catalog.attribute-removed", set -> set.without(id));
        Flash.done(redirect, "catalog.flash.attribute-removed", attribute.name().in(speech.locale()));
        return "redirect:/admin/categories/" + categoryId;
    }

    private ModelAndView save(
            CategoryCard card,
            long id,
            List<AttributeValue> known,
            AttributeForm form,
            BindingResult found,
            String page,
            RedirectAttributes redirect) {
        var attribute = form.attribute(id, known);
        try {
            sets.change(card.id(), form.version(), "catalog.attribute-changed", set -> set.with(attribute));
        } catch (SetRefused refused) {
            found.rejectValue("role", refused.key(), refused.args(), null);
            return Pages.invalid(page);
        } catch (OptimisticLockingFailureException stale) {
            return Pages.conflict(page)
                    .addObject("form", form.at(card.version()))
                    .addObject("stale", true)
                    .addObject("stored", sets.of(card.id()).find(id).orElse(null));
        }
        Flash.done(redirect, "catalog.flash.attribute-changed", attribute.name().in(speech.locale()));
        return new ModelAndView("redirect:/admin/categories/" + card.id());
    }

    private void unlessTaken(long categoryId, AttributeForm form, long except, BindingResult found) {
        var taken = sets.of(categoryId).attributes().stream()
                .anyMatch(other -> other.id() != except
                        && other.name().zh().equals(form.nameZh().strip()));
        if (taken) found.rejectValue("nameZh", "catalog.form.name.taken");
    }

    /** {@code 3:up}: which row goes where. */
    private static AttributeForm moved(AttributeForm form, String move) {
        return move.matches("\\d{1,4}:(up|down)")
                ? form.moved(Integer.parseInt(move.substring(0, move.indexOf(':'))), move.endsWith("up"))
                : form;
    }

    private Attribute attribute(long categoryId, long id) {
        return sets.of(categoryId).find(id).orElseThrow(NotFound::new);
    }

    private CategoryCard leaf(long id, String here, Model model) {
        var card = categories.get(id);
        if (!card.leaf()) throw new NotFound();
        model.addAttribute("card", card);
        model.addAttribute("crumbs", Crumb.to(speech, categories, card, here));
        model.addAttribute("inputs", speech.options(Input.values(), "catalog.input."));
        model.addAttribute("needs", speech.options(Need.values(), "catalog.need."));
        model.addAttribute("roles", speech.options(Role.values(), "catalog.role."));
        return card;
    }
}
