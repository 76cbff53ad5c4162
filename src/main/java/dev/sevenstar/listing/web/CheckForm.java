package dev.sevenstar.listing.web;

import dev.sevenstar.listing.Draft;
import dev.sevenstar.listing.ListingContent;
import dev.sevenstar.listing.Reviews;
import dev.sevenstar.listing.Step;
import dev.sevenstar.shared.Times;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The last step: everything that blocks, every missing star and lost point, then publishing. It holds no fields. */
@Component
class CheckForm implements StepForm {

    record Lost(String text, int earned, int possible, String href) {}

    private final Phrases phrases;
    private final Reviews reviews;

    CheckForm(Phrases phrases, Reviews reviews) {
        this.phrases = phrases;
        this.reviews = reviews;
    }

    @Override
    public Step step() {
        return Step.CHECK;
    }

    @Override
    public Map<String, String> fill(ListingContent content) {
        return Map.of();
    }

    @Override
    public ListingContent read(ListingContent before, Typed typed) {
        return before;
    }

    @Override
    public void show(Draft draft, Map<String, String> form, Model model) {
        var number = draft.listing().number();
        var assessment = draft.assessment();
        model.addAttribute(
                "blockers",
                assessment.blockers().stream().map(r -> phrases.said(number, r)).toList());
        model.addAttribute(
                "warnings",
                assessment.warnings().stream().map(r -> phrases.said(number, r)).toList());
        model.addAttribute("lost", lost(draft));
        model.addAttribute("reasons", reviews.lastReasons(draft.listing().key()));
        model.addAttribute(
                "scheduledAt", draft.listing().scheduledAt().map(Times::minute).orElse(null));
    }

    private List<Lost> lost(Draft draft) {
        return draft.assessment().lines().stream()
                .filter(line -> line.lost() > 0)
                .map(line -> new Lost(
                        phrases.text("listing.score." + line.key()),
                        line.earned(),
                        line.possible(),
                        "/workbench/listings/" + draft.listing().number() + "/steps/"
                                + line.at().step().key() + "#" + line.at().anchor()))
                .toList();
    }
}
