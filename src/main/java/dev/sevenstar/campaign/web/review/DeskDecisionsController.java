package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.DecideMany;
import dev.sevenstar.campaign.registration.DecideMany.Act;
import dev.sevenstar.campaign.registration.DecideMany.Outcome;
import dev.sevenstar.campaign.registration.Entry;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.campaign.web.review.DeskPages.At;
import dev.sevenstar.campaign.web.review.DeskPages.Said;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Pages;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff say something to the listings that are ticked, or to one, and can take it back for a while. */
@Controller
@RequestMapping("/admin/campaigns/{number}/review/decisions")
@Serves(value = Audience.STAFF, right = "campaigns")
class DeskDecisionsController {

    private final Campaigns campaigns;
    private final DecideMany decide;
    private final DeskPages pages;
    private final PublishedListings listings;
    private final CampaignWords words;

    DeskDecisionsController(
            Campaigns campaigns, DecideMany decide, DeskPages pages, PublishedListings listings, CampaignWords words) {
        this.campaigns = campaigns;
        this.decide = decide;
        this.pages = pages;
        this.listings = listings;
        this.words = words;
    }

    /**
     * @param only the one listing whose own button was pressed, empty for all that are ticked
     * @param preset stands in for a reason that nobody typed
     */
    @PostMapping
    ModelAndView create(
            SignedIn person,
            @PathVariable String number,
            @RequestParam Act act,
            @RequestParam(defaultValue = "") List<String> pick,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String preset,
            @RequestParam(defaultValue = "waiting") String view,
            @RequestParam(defaultValue = "") String after,
            Model model,
            RedirectAttributes redirect) {
        var campaign = DeskController.published(campaigns, number);
        var at = new At(number, DeskView.of(view), after);
        var picks = only.isEmpty() ? pick : List.of(only);
        var why = (reason.isBlank() ? preset : reason).strip();
        if (act.isReasoned() && !picks.isEmpty() && (why.isEmpty() || why.length() > Entry.REASON)) {
            pages.lay(campaign, at, new Said(picks, reason, true), person.personId(), model);
            return Pages.invalid(DeskController.VIEW).addAllObjects(model.asMap());
        }
        if (picks.isEmpty()) Flash.error(redirect, "campaign.review.none-ticked");
        else tell(decide.decide(campaign.id(), Picked.read(picks), act, why), act, redirect);
        return new ModelAndView("redirect:" + at.here());
    }

    private void tell(Outcome outcome, Act act, RedirectAttributes redirect) {
        var said = "campaign.review.said." + act.name().toLowerCase(Locale.ROOT);
        if (outcome.refused().isEmpty())
            Flash.done(redirect, said, outcome.done().size());
        else
            Flash.info(
                    redirect,
                    said + ".partly",
                    outcome.done().size(),
                    outcome.refused().size());
        redirect.addFlashAttribute("refused", refused(outcome));
        if (act == Act.APPROVE || act.isReasoned())
            redirect.addFlashAttribute(
                    "undoable", outcome.done().stream().map(Picked::text).toList());
    }

    /** Which it was not said to, and why. */
    private List<String> refused(Outcome outcome) {
        var found = listings.all(
                outcome.refused().stream().map(DecideMany.Refusal::listing).toList());
        return outcome.refused().stream()
                .map(each -> {
                    var listing = found.get(each.listing().id());
                    var title = listing == null
                            ? each.listing().number()
                            : listing.content().title();
                    return words.say(
                            "campaign.review.refused",
                            title,
                            words.say(each.why().key(), each.why().args()));
                })
                .toList();
    }
}
