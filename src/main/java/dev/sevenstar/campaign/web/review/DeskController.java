package dev.sevenstar.campaign.web.review;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.web.review.DeskPages.At;
import dev.sevenstar.campaign.web.review.DeskPages.Said;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What shops bring to a campaign, before the staff who decide. */
@Controller
@RequestMapping("/admin/campaigns/{number}/review")
@Serves(value = Audience.STAFF, right = "campaigns")
class DeskController {

    static final String VIEW = "campaign/review/index";

    private final Campaigns campaigns;
    private final DeskPages pages;

    DeskController(Campaigns campaigns, DeskPages pages) {
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping
    String index(
            SignedIn person,
            @PathVariable String number,
            @RequestParam(defaultValue = "waiting") String view,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var campaign = published(campaigns, number);
        pages.lay(campaign, new At(number, DeskView.of(view), after), Said.NOTHING, person.personId(), model);
        return VIEW;
    }

    /** @throws NotFound of a draft: nobody has seen it */
    static Campaign published(Campaigns campaigns, String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (campaign.state() == CampaignState.DRAFT) throw new NotFound();
        return campaign;
    }
}
