package dev.sevenstar.campaign.web.registration;

import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A listing is taken back from a campaign, at once or by asking; each has its own field for the reason. */
@Controller
@RequestMapping("/workbench/campaigns/{number}/registration/entries/{listing}/withdrawal")
@Serves(value = Audience.SHOP, right = "price")
class EntryWithdrawalController {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Clock clock;

    EntryWithdrawalController(Campaigns campaigns, Registrations registrations, Clock clock) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.clock = clock;
    }

    @PostMapping
    String create(
            Seat seat,
            @PathVariable String number,
            @PathVariable String listing,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var campaign = campaigns.get(Ids.parse(number));
        var stage = campaign.stage(Times.now(clock));
        var reason = typed.getOrDefault("why." + listing, "");
        try {
            var entry = registrations
                    .change(
                            seat.shopId(),
                            campaign.id(),
                            registration -> registration.withdraw(Ids.parse(listing), reason, stage))
                    .entry(Ids.parse(listing));
            Flash.done(
                    redirect, entry.state().isHeld() ? "campaign.flash.withdrawal-asked" : "campaign.flash.withdrawn");
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + RegistrationPages.here(campaign);
    }
}
