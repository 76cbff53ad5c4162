package dev.sevenstar.campaign.web;

import dev.sevenstar.campaign.Campaign;
import dev.sevenstar.campaign.CampaignKind;
import dev.sevenstar.campaign.CampaignList;
import dev.sevenstar.campaign.CampaignState;
import dev.sevenstar.campaign.Campaigns;
import dev.sevenstar.campaign.MatchShops;
import dev.sevenstar.campaign.Matches;
import dev.sevenstar.campaign.SavedCampaigns;
import dev.sevenstar.campaign.Stage;
import dev.sevenstar.campaign.registration.TakingPart;
import dev.sevenstar.identity.Seat;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The campaigns that a shop could take part in, those that fit it first. */
@Controller
@RequestMapping(SquareController.HERE)
@Serves(value = Audience.SHOP, right = "listing")
class SquareController {

    static final String HERE = "/workbench/campaigns";
    private static final int PAGE = 25;

    private final Campaigns campaigns;
    private final CampaignList list;
    private final Matches matches;
    private final MatchShops match;
    private final TakingPart taking;
    private final SavedCampaigns saved;
    private final CampaignWords words;
    private final Clock clock;

    SquareController(
            Campaigns campaigns,
            CampaignList list,
            Matches matches,
            MatchShops match,
            TakingPart taking,
            SavedCampaigns saved,
            CampaignWords words,
            Clock clock) {
        this.campaigns = campaigns;
        this.list = list;
        this.matches = matches;
        this.match = match;
        this.taking = taking;
        this.saved = saved;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String index(
            Seat seat,
            @RequestParam(defaultValue = "OPEN") SquareView view,
            @RequestParam(required = false) @Nullable CampaignKind kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean fits,
            Model model) {
        var asked = new SquareAsked(view, kind, q.strip(), fits);
        model.addAttribute("view", view);
        model.addAttribute("kind", kind == null ? "" : kind.name());
        model.addAttribute("q", asked.q());
        model.addAttribute("fits", fits);
        model.addAttribute("plain", asked.isFiltered() ? asked.plain() : null);
        model.addAttribute("kinds", words.options(CampaignKind.values(), CampaignKind::key));
        model.addAttribute("tabs", tabs(asked));
        model.addAttribute("cards", cards(asked, seat.shopId()));
        return "campaign/square/index";
    }

    /** What the shop could register for comes before what it could not; then the clock decides. */
    private List<SquareCard> cards(SquareAsked asked, long shopId) {
        var now = Times.now(clock);
        var standings = matches.of(shopId);
        var kept = Set.copyOf(saved.of(shopId));
        Comparator<CampaignList.Row> byMissing = Comparator.comparing(
                row -> standings.containsKey(row.id()) ? standings.get(row.id()).missing() : Integer.MAX_VALUE);
        return looked(asked.view(), shopId, kept).stream()
                .filter(row -> asked.view().shows(row.schedule().at(now)))
                .filter(row -> asked.shows(row, standings))
                .sorted(byMissing.thenComparing(CampaignList.Row::signUpUntil))
                .map(row -> SquareCard.of(row, standings.get(row.id()), kept.contains(row.id()), now, words))
                .toList();
    }

    private List<CampaignList.Row> looked(SquareView view, long shopId, Set<Long> kept) {
        return switch (view) {
            case OVER -> list.all(taking.of(shopId));
            case SAVED -> list.all(kept);
            default -> list.open();
        };
    }

    private List<Tab> tabs(SquareAsked asked) {
        return Arrays.stream(SquareView.values())
                .map(each -> new Tab(words.say(each.key()), asked.in(each), each == asked.view(), null))
                .toList();
    }

    @GetMapping("/{number}")
    String show(Seat seat, @PathVariable String number, Model model) {
        var campaign = published(number);
        model.addAttribute(
                "page",
                SquarePage.of(
                        campaign, matches.of(seat.shopId(), campaign.id()).orElse(null), Times.now(clock), words));
        model.addAttribute("reported", hasReport(seat, campaign));
        model.addAttribute("kept", saved.of(seat.shopId()).contains(campaign.id()));
        return "campaign/square/show";
    }

    private boolean hasReport(Seat seat, Campaign campaign) {
        return campaign.stage(Times.now(clock)).compareTo(Stage.LIVE) >= 0
                && taking.of(seat.shopId()).contains(campaign.id());
    }

    /** What the shop has on sale, each listing with what is missing. */
    @GetMapping("/{number}/listings")
    String listings(
            Seat seat, @PathVariable String number, @RequestParam(defaultValue = "") String after, Model model) {
        var campaign = published(number);
        var here = HERE + "/" + campaign.number() + "/listings";
        var read = match.listings(seat.shopId(), campaign.terms(), after.isEmpty() ? 0 : Ids.parse(after), PAGE + 1);
        var slice = Slice.of(read, PAGE, judged -> judged.listing().number());
        model.addAttribute("campaign", campaign.title());
        model.addAttribute("href", HERE + "/" + campaign.number());
        model.addAttribute(
                "rows",
                slice.rows().stream().map(each -> JudgedRow.of(each, words)).toList());
        model.addAttribute("first", after.isEmpty() ? null : here);
        model.addAttribute("next", slice.next() == null ? null : here + "?after=" + slice.next());
        return "campaign/square/listings";
    }

    /** Judges the shop anew, as it is now. */
    @PostMapping("/{number}/judgement")
    String judge(Seat seat, @PathVariable String number, RedirectAttributes redirect) {
        var campaign = published(number);
        match.match(List.of(seat.shopId()), List.of(campaign));
        Flash.done(redirect, "campaign.flash.judged");
        return "redirect:" + HERE + "/" + campaign.number();
    }

    private Campaign published(String number) {
        var campaign = campaigns.get(Ids.parse(number));
        if (campaign.state() == CampaignState.DRAFT) throw new NotFound();
        return campaign;
    }
}
