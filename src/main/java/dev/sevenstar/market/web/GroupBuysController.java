package dev.sevenstar.market.web;

import dev.sevenstar.campaign.groupbuy.GroupBuy;
import dev.sevenstar.campaign.groupbuy.GroupBuyStage;
import dev.sevenstar.campaign.groupbuy.GroupBuyState;
import dev.sevenstar.campaign.groupbuy.GroupBuys;
import dev.sevenstar.campaign.groupbuy.ShownGroupBuys;
import dev.sevenstar.listing.ListingCard;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What buyers can buy together: how far each is, and what came of it. */
@Controller("marketGroupBuysController")
@RequestMapping("/group-buys")
@Serves(Audience.EVERYONE)
class GroupBuysController {

    private static final int MOST = 60;

    private final ShownGroupBuys shown;
    private final GroupBuys groups;
    private final PublishedListings listings;
    private final Seen seen;
    private final Speech speech;
    private final Clock clock;

    GroupBuysController(
            ShownGroupBuys shown, GroupBuys groups, PublishedListings listings, Seen seen, Speech speech, Clock clock) {
        this.shown = shown;
        this.groups = groups;
        this.listings = listings;
        this.seen = seen;
        this.speech = speech;
        this.clock = clock;
    }

    @GetMapping
    @Kept
    String index(Model model) {
        var now = Times.now(clock);
        var some = shown.at(now).stream()
                .filter(group -> group.stage(now) != GroupBuyStage.COUNTING)
                .limit(MOST)
                .toList();
        var cards = listings.cards(some.stream().map(GroupBuy::listing).toList()).stream()
                .collect(Collectors.toMap(ListingCard::id, Function.identity()));
        model.addAttribute(
                "groups",
                some.stream()
                        .map(group ->
                                GroupBuyCard.of(group, cards.get(group.listing().id()), now, speech))
                        .toList());
        seen.as(model, "/group-buys", speech.say("market.group.title"), speech.say("market.group.lead"));
        return "market/group-buys/index";
    }

    /** Nobody is told of one before its warm-up; after its end the address says what came of it. */
    @GetMapping("/{number}")
    @Kept
    String show(@PathVariable String number, Model model) {
        var now = Times.now(clock);
        var group = groups.find(Ids.parse(number))
                .filter(each -> isTold(each, each.stage(now)))
                .orElseThrow(NotFound::new);
        var card = listings.cards(List.of(group.listing())).stream().findFirst();
        model.addAttribute("group", GroupBuyCard.of(group, card.orElse(null), now, speech));
        seen.as(
                model,
                group.href(),
                group.offering().title(),
                speech.say("market.group.description", group.offering().title(), group.price()));
        if (group.state().isOver()) seen.unlisted(model);
        return "market/group-buys/show";
    }

    /** One that was broken off before anybody heard of it is nobody's business. */
    private static boolean isTold(GroupBuy group, GroupBuyStage stage) {
        if (group.state() != GroupBuyState.CANCELLED)
            return stage.isShown() || group.state().isOver();
        var ended = group.standing().endedAt();
        return ended != null && !ended.isBefore(group.window().warmUpFrom());
    }
}
