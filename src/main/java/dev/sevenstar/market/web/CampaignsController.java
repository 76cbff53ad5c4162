package dev.sevenstar.market.web;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.ShownCampaigns;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.listing.SpecialCards;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Campaigns as buyers see them, from their warm-up on; what is on sale in one can be searched like the market. */
@Controller("marketCampaignsController")
@RequestMapping("/campaigns")
@Serves(Audience.EVERYONE)
class CampaignsController {

    private final ShownCampaigns shown;
    private final Campaigns campaigns;
    private final SpecialCards specials;
    private final Browse browse;
    private final Speech speech;
    private final Seen seen;
    private final Clock clock;

    CampaignsController(
            ShownCampaigns shown,
            Campaigns campaigns,
            SpecialCards specials,
            Browse browse,
            Speech speech,
            Seen seen,
            Clock clock) {
        this.shown = shown;
        this.campaigns = campaigns;
        this.specials = specials;
        this.browse = browse;
        this.speech = speech;
        this.seen = seen;
        this.clock = clock;
    }

    @GetMapping
    @Kept
    String index(Model model) {
        var now = Times.now(clock);
        model.addAttribute(
                "banners",
                shown.at(now).stream()
                        .map(row -> CampaignBanner.of(row, now, speech))
                        .toList());
        seen.as(model, "/campaigns", speech.say("market.campaigns.title"), speech.say("market.campaigns.description"));
        return "market/campaigns/index";
    }

    /** Nobody is told of one before its warm-up; after its end the address leads on. */
    @GetMapping("/{number}")
    @Kept(params = {"q", "category", "a", "from", "to", "moq", "region", "within", "online", "sort", "cursor", "exact"})
    String show(@PathVariable String number, @RequestParam MultiValueMap<String, String> params, Model model) {
        var campaign = campaigns.get(Ids.parse(number));
        var now = Times.now(clock);
        var stage = campaign.stage(now);
        if (isHidden(campaign, stage)) throw new NotFound();
        var brief = campaign.brief();
        var path = "/campaigns/" + campaign.number();
        var banner =
                CampaignBanner.of(path, brief.tone(), brief.title(), brief.tagline(), campaign.schedule(), now, speech);
        var asked = Asked.of(path, params);
        var isOver = campaign.state() == CampaignState.CANCELLED || stage.compareTo(Stage.LIVE) > 0;
        model.addAttribute("banner", banner);
        model.addAttribute("story", brief.description());
        model.addAttribute("isFront", asked.isFront());
        model.addAttribute("over", isOver);
        if (!isOver) model.addAttribute("results", browse.among(asked, path, specials.ofHolder(campaign.id())));
        seen.as(model, path, brief.title(), speech.say("market.campaign.description", brief.title(), brief.tagline()));
        if (!asked.isFront() || isOver) seen.unlisted(model);
        return "market/campaigns/show";
    }

    private static boolean isHidden(Campaign campaign, Stage stage) {
        return campaign.state() == CampaignState.DRAFT || stage.compareTo(Stage.WARMING_UP) < 0;
    }
}
