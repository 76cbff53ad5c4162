package dev.sevenstar.campaign.web.report;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.report.Reports;
import dev.sevenstar.campaign.web.CampaignWords;
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

/** What a campaign brought the market, shop by shop. */
@Controller
@RequestMapping("/admin/campaigns/{number}/report")
@Serves(value = Audience.STAFF, right = "campaigns")
class MarketReportController {

    private final Campaigns campaigns;
    private final Reports reports;
    private final CampaignWords words;

    MarketReportController(Campaigns campaigns, Reports reports, CampaignWords words) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.words = words;
    }

    @GetMapping
    String show(@PathVariable String number, Model model) {
        var campaign = published(number);
        var here = "/admin/campaigns/" + campaign.number();
        model.addAttribute(
                "report", ReportView.of(campaign, reports.of(campaign), here + "/report", here, "/shops/", words));
        model.addAttribute("what", words.say("campaign.report.shop"));
        return "campaign/report/show";
    }

    @GetMapping("/xlsx")
    View xlsx(@PathVariable String number) {
        var campaign = published(number);
        return ReportFile.of(campaign, reports.of(campaign), "campaign.report.shop", words);
    }

    private Campaign published(String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (campaign.state() == CampaignState.DRAFT) throw new NotFound();
        return campaign;
    }
}
