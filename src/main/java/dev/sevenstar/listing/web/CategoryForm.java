package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Step;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

@Component
class CategoryForm implements StepForm {

    private final CategoryChoices choices;

    CategoryForm(CategoryChoices choices) {
        this.choices = choices;
    }

    @Override
    public Step step() {
        return Step.CATEGORY;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        return content.categoryId() == null ? Map.of() : Map.of("category", String.valueOf(content.categoryId()));
    }

    /** A category that takes no listings, or none at all, leaves what was chosen before. */
    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        var chosen = typed.id("category");
        return chosen != null && choices.takes(chosen) ? before.with(chosen) : before;
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        model.addAttribute("chosen", choices.chosen(draft.content().categoryId()));
        choices.show(draft.listing().key().shopId(), model);
    }
}
