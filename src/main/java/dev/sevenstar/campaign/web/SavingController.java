package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.SavedCampaigns;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A shop keeps a campaign in sight. */
@Controller
@RequestMapping(SquareController.HERE + "/{number}/saving")
@Serves(value = Audience.SHOP, right = "listing")
class SavingController {

    private final SavedCampaigns saved;
    private final Campaigns campaigns;

    SavingController(SavedCampaigns saved, Campaigns campaigns) {
        this.saved = saved;
        this.campaigns = campaigns;
    }

    @PostMapping
    String create(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        saved.save(seat.shopId(), published(number));
        Flash.done(redirect, "campaign.flash.saved-for-later", SavedCampaigns.REMINDED_BEFORE.toDays());
        return "redirect:" + SquareController.HERE + "/" + number;
    }

    @DeleteMapping
    String destroy(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        saved.forget(seat.shopId(), published(number));
        Flash.done(redirect, "campaign.flash.forgotten");
        return "redirect:" + SquareController.HERE + "/" + number;
    }

    private long published(String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (campaign.state() == CampaignState.DRAFT) throw new NotFound();
        return campaign.id();
    }
}
