package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.Author;
import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.StaleStep;
import dev.sevenstar.listing.Step;
import dev.sevenstar.listing.WriteListing;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The steps of the publishing wizard: each a plain form that is saved, and left for any other. */
@Controller
@RequestMapping("/workbench/listings/{number}/steps/{step}")
@Serves(value = Audience.SHOP, right = "listing")
class StepsController {

    private final WriteListing write;
    private final List<StepForm> forms;
    private final Phrases phrases;
    private final FieldNames names;

    StepsController(WriteListing write, List<StepForm> forms, Phrases phrases, FieldNames names) {
        this.write = write;
        this.forms = forms;
        this.phrases = phrases;
        this.names = names;
    }

    @GetMapping
    String edit(
            Seat seat,
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam(required = false) @Nullable String check,
            Model model) {
        var draft = write.read(ShopKey.of(seat.shopId(), number));
        if (!draft.listing().isOpen()) return "redirect:/workbench/listings/" + number;
        return show(draft, form(step), check != null, model);
    }

    /** {@code go}: where to afterwards; {@code base}: the stamp of what the form was filled with. */
    @PostMapping
    Object update(
            Seat seat,
            @PathVariable String number,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "stay") String go,
            Model model) {
        var form = form(step);
        var typed = new Typed(params);
        var key = ShopKey.of(seat.shopId(), number);
        var author = new Author(seat.personId(), seat.personName());
        try {
            var draft =
                    write.save(key, author, form.step(), base, content -> form.read(content, typed), typed.misfits());
            if (go.equals("next") && !typed.misfits().isEmpty()) return again(draft, form, model, 422);
            if (go.equals("autosave")) return again(draft, form, model, 200);
            return "redirect:" + destination(key, form.step(), go);
        } catch (StaleStep stale) {
            return conflict(stale.saved(), form, new Typed(params), params, model);
        }
    }

    private static String destination(ShopKey key, Step step, String go) {
        var steps = "/workbench/listings/" + key.number() + "/steps/";
        if (go.equals("next")) return steps + step.next().key();
        if (go.equals("previous")) return steps + step.previous().key();
        return Step.of(go).map(other -> steps + other.key()).orElse(steps + step.key());
    }

    private ModelAndView again(Draft draft, StepForm form, Model model, int status) {
        var page = new ModelAndView(show(draft, form, false, model), HttpStatusCode.valueOf(status));
        page.addAllObjects(model.asMap());
        return page;
    }

    private ModelAndView conflict(
            Draft saved, StepForm form, Typed typed, MultiValueMap<String, String> params, Model model) {
        model.addAttribute("conflict", ConflictPage.of(saved, form, typed, params, phrases, names));
        return Pages.conflict("listing/steps/conflict");
    }

    private String show(Draft draft, StepForm form, boolean strict, Model model) {
        Map<String, String> fields = new HashMap<>(form.fill(draft.content()));
        draft.misfits().of(form.step()).forEach((field, misfit) -> fields.put(field, misfit.typed()));
        model.addAttribute("form", fields);
        model.addAttribute("wizard", WizardPage.of(draft, form.step(), phrases, strict));
        form.show(draft, fields, model);
        return "listing/steps/" + form.step().key();
    }

    private StepForm form(String step) {
        return forms.stream()
                .filter(form -> form.step().key().equals(step))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
