package dev.sevenstar.campaign.web.groupbuy;

import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.GroupBuyList;
import dev.sevenstar.campaign.groupbuy.GroupBuyState;
import dev.sevenstar.campaign.groupbuy.GroupBuys;
import dev.sevenstar.campaign.groupbuy.RunGroupBuys;
import dev.sevenstar.campaign.web.CampaignWords;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Flash;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.shared.web.Tab;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The staff look at what shops want to sell together, and stop what went wrong. */
@Controller
@RequestMapping(GroupBuyReviewController.HERE)
@Serves(value = Audience.STAFF, right = "campaigns")
class GroupBuyReviewController {

    static final String HERE = "/admin/group-buys";

    private static final int PAGE = 25;
    private static final List<GroupBuyState> TABS = List.of(
            GroupBuyState.SUBMITTED,
            GroupBuyState.APPROVED,
            GroupBuyState.REACHED,
            GroupBuyState.FAILED,
            GroupBuyState.CANCELLED);

    private final GroupBuys groups;
    private final GroupBuyList list;
    private final RunGroupBuys run;
    private final PublishedListings published;
    private final Shops shops;
    private final GroupBuyPages pages;
    private final CampaignWords words;

    GroupBuyReviewController(
            GroupBuys groups,
            GroupBuyList list,
            RunGroupBuys run,
            PublishedListings published,
            Shops shops,
            GroupBuyPages pages,
            CampaignWords words) {
        this.groups = groups;
        this.list = list;
        this.run = run;
        this.published = published;
        this.shops = shops;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    String index(
            @RequestParam(defaultValue = "SUBMITTED") GroupBuyState state,
            @RequestParam(defaultValue = "") String before,
            Model model) {
        if (!TABS.contains(state)) throw new NotFound();
        var slice = list.of(state, before, PAGE);
        var names =
                shops
                        .findAllById(slice.rows().stream()
                                .map(group -> group.key().shopId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Shop::id, Shop::name));
        model.addAttribute(
                "rows",
                slice.map(group -> pages.row(
                                group, HERE, names.getOrDefault(group.key().shopId(), "")))
                        .rows());
        model.addAttribute("state", state);
        model.addAttribute(
                "tabs",
                TABS.stream()
                        .map(each -> new Tab(
                                words.say("campaign.group-tab." + each.name().toLowerCase(Locale.ROOT)),
                                HERE + "?state=" + each,
                                each == state,
                                null))
                        .toList());
        model.addAttribute("first", before.isEmpty() ? null : HERE + "?state=" + state);
        model.addAttribute("next", slice.next() == null ? null : HERE + "?state=" + state + "&before=" + slice.next());
        return "campaign/group-buys/admin/index";
    }

    @GetMapping("/{number}")
    String show(@PathVariable String number, Model model) {
        var group = get(number);
        if (group.state() == GroupBuyState.DRAFT && group.standing().decidedAt() == null) throw new NotFound();
        var goods = published.find(group.listing()).orElseThrow(NotFound::new);
        model.addAttribute("group", pages.view(group, goods, HERE));
        model.addAttribute("aside", pages.aside(group, goods));
        model.addAttribute(
                "shop", shops.findById(group.key().shopId()).map(Shop::name).orElse(""));
        model.addAttribute("problems", group.state() == GroupBuyState.SUBMITTED ? problems(group) : List.of());
        return "campaign/group-buys/admin/show";
    }

    private List<String> problems(GroupBuy group) {
        return run.problems(group.key()).stream()
                .map(problem -> words.say(problem.key(), problem.args().toArray()))
                .toList();
    }

    @PostMapping("/{number}/approval")
    String approve(@PathVariable String number, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.group.flash.approved", group -> run.approve(group.key()));
    }

    @PostMapping("/{number}/return")
    String turnBack(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.group.flash.returned", group -> run.turnBack(group.key(), reason));
    }

    @PostMapping("/{number}/stop")
    String stop(
            @PathVariable String number, @RequestParam(defaultValue = "") String reason, RedirectAttributes redirect) {
        return act(number, redirect, "campaign.group.flash.stopped", group -> run.stop(group.key(), reason));
    }

    private String act(String number, RedirectAttributes redirect, String done, Consumer<GroupBuy> act) {
        try {
            act.accept(get(number));
            Flash.done(redirect, done);
        } catch (Refused refused) {
            Flash.error(redirect, refused.key(), refused.args());
        }
        return "redirect:" + HERE + "/" + number;
    }

    private GroupBuy get(String number) {
        return groups.find(Ids.parse(number)).orElseThrow(NotFound::new);
    }
}
