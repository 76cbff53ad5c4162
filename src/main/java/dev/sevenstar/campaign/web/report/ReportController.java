package dev.sevenstar.campaign.web.report;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.registration.Registrations;
import dev.sevenstar.campaign.report.Reports;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What a campaign brought a shop, listing by listing. */
@Controller
@RequestMapping("/workbench/campaigns/{number}/report")
@Serves(value = Audience.SHOP, right = "listing")
class ReportController {

    private final Campaigns campaigns;
    private final Registrations registrations;
    private final Reports reports;
    private final CampaignWords words;

    ReportController(Campaigns campaigns, Registrations registrations, Reports reports, CampaignWords words) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.reports = reports;
        this.words = words;
    }

    @GetMapping
    String show(Seat seat, @PathVariable String number, Model model) {
        var campaign = joined(seat, number);
        var here = "/workbench/campaigns/" + campaign.number();
        model.addAttribute(
                "report",
                ReportView.of(
                        campaign,
                        reports.of(campaign, seat.shopId()),
                        here + "/report",
                        here,
                        "/workbench/listings/",
                        words));
        model.addAttribute("what", words.say("campaign.report.listing"));
        return "campaign/report/show";
    }

    @GetMapping("/xlsx")
    View xlsx(Seat seat, @PathVariable String number) {
        var campaign = joined(seat, number);
        return ReportFile.of(campaign, reports.of(campaign, seat.shopId()), "campaign.report.listing", words);
    }

    /** @throws NotFound if the shop handed nothing in */
    private Campaign joined(Seat seat, String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (registrations.get(seat.shopId(), campaign.id()).signature().isEmpty()) throw new NotFound();
        return campaign;
    }
}
