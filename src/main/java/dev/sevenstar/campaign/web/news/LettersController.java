package dev.sevenstar.campaign.web.news;

import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.news.Letters;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the market had to say to a shop about campaigns. */
@Controller
@RequestMapping(Letters.HERE)
@Serves(value = Audience.SHOP, right = "listing")
class LettersController {

    private static final int PAGE = 25;

    record Row(String href, String title, String campaign, String at, boolean read) {}

    private final Letters letters;
    private final Campaigns campaigns;
    private final Clock clock;

    LettersController(Letters letters, Campaigns campaigns, Clock clock) {
        this.letters = letters;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @GetMapping
    String index(Seat seat, @RequestParam(defaultValue = "") String before, Model model) {
        var slice = letters.of(seat.shopId(), before, PAGE)
                .map(each -> new Row(
                        Letters.HERE + "/" + each.number(),
                        each.title(),
                        each.campaign(),
                        Times.minute(each.sentAt()),
                        each.isRead()));
        model.addAttribute("rows", slice.rows());
        model.addAttribute("first", before.isEmpty() ? null : Letters.HERE);
        model.addAttribute("next", slice.next() == null ? null : Letters.HERE + "?before=" + slice.next());
        return "campaign/news/letters";
    }

    /** Opening it is what the staff see as read. */
    @GetMapping("/{news}")
    String show(Seat seat, @PathVariable String news, Model model) {
        var letter = letters.open(seat.shopId(), Ids.parse(news));
        var campaign = campaigns.get(letter.campaignId());
        model.addAttribute("letter", letter);
        model.addAttribute("at", Times.minute(letter.sentAt()));
        model.addAttribute("campaignHref", "/workbench/campaigns/" + campaign.number());
        model.addAttribute("brokenOff", campaign.brokenOff().isPresent());
        model.addAttribute(
                "registering", campaign.brokenOff().isEmpty() && campaign.stage(Times.now(clock)) == Stage.REGISTERING);
        return "campaign/news/letter";
    }
}
