package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.Assignments;
import dev.sevenstar.campaign.web.review.DeskPages.At;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody takes listings to look at, or gives them back. */
@Controller
@RequestMapping("/admin/campaigns/{number}/review/assignments")
@Serves(value = Audience.STAFF, right = "campaigns")
class DeskAssignmentsController {

    private final Campaigns campaigns;
    private final Assignments assignments;

    DeskAssignmentsController(Campaigns campaigns, Assignments assignments) {
        this.campaigns = campaigns;
        this.assignments = assignments;
    }

    /** @param pick what is ticked; nothing for the next that nobody has */
    @PostMapping
    String create(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> pick,
            RedirectAttributes redirect) {
        var campaign = DeskController.published(campaigns, number).id();
        var taken = pick.isEmpty()
                ? assignments.takeNext(campaign, DeskPages.PAGE, person)
                : assignments.take(campaign, Picked.read(pick), person);
        if (taken == 0) Flash.info(redirect, "campaign.review.none-taken");
        else Flash.done(redirect, "campaign.review.taken", taken);
        return "redirect:" + new At(number, DeskView.MINE, "").here();
    }

    @DeleteMapping
    String destroy(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> pick,
            @RequestParam(defaultValue = "waiting") String view,
            RedirectAttributes redirect) {
        var campaign = DeskController.published(campaigns, number).id();
        var given = assignments.giveBack(campaign, Picked.read(pick), person.personId());
        Flash.done(redirect, "campaign.review.given-back", given);
        return "redirect:" + new At(number, DeskView.of(view), "").here();
    }
}
