package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.HandIn;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules are signed, and what was chosen goes to the staff. */
@Controller
@RequestMapping("/workbench/campaigns/{number}/registration/submission")
@Serves(value = Audience.SHOP, right = "price")
class SubmissionController {

    private final Campaigns campaigns;
    private final HandIn handIn;

    SubmissionController(Campaigns campaigns, HandIn handIn) {
        this.campaigns = campaigns;
        this.handIn = handIn;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @RequestParam long version,
            @RequestParam(defaultValue = "false") boolean agreed,
            RedirectAttributes redirect) {
        var campaign = campaigns.get(Ids.parse(number));
        var here = "redirect:" + RegistrationPages.here(campaign);
        if (!agreed) {
            Flash.error(redirect, "campaign.registration.not-agreed");
            return here;
        }
        try {
            var problems = handIn.handIn(seat.shopId(), campaign.id(), version, seat.personId(), seat.personName());
            if (problems.isEmpty()) Flash.done(redirect, "campaign.flash.handed-in");
            else Flash.error(redirect, "campaign.registration.problems", problems.size());
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return here;
    }
}
