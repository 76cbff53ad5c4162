package dev.sevenstar.market.web;

import dev.sevenstar.campaign.ShownCampaigns;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.market.Card;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingQuery.Ordering;
import dev.sevenstar.market.ListingSearch;
import dev.sevenstar.market.web.Results.Choice;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Kept;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: industries, what is new and best, and who sells. */
@Controller("marketHomeController")
@Serves(Audience.EVERYONE)
class HomeController {

    private static final int INDUSTRIES = 8;
    private static final int RAIL = 13;
    private static final int ROW = 6;
    private static final int SHOPS = 6;
    private static final int SHOP_PICTURES = 3;
    private static final int OF_SHOP_SEEN = 8;
    private static final int OF_ONE_SHOP = 2;
    private static final int HERO = 4;
    private static final int LOOKED_AT = 18;
    private static final int BANNERS = 3;

    record Industry(String name, String href, String anchor, List<Choice> children, List<CardRow> cards) {}

    record ShopRow(String name, String href, String place, List<String> pictures) {}

    private final ListingSearch search;
    private final Catalog catalog;
    private final CardRows cards;
    private final Speech speech;
    private final Seen seen;
    private final ShownCampaigns campaigns;
    private final Clock clock;

    HomeController(
            ListingSearch search,
            Catalog catalog,
            CardRows cards,
            Speech speech,
            Seen seen,
            ShownCampaigns campaigns,
            Clock clock) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.search = search;
        this.catalog = catalog;
        this.cards = cards;
        this.speech = speech;
        this.seen = seen;
    }

    @GetMapping("/")
    @Kept
    String index(Model model) {
        var all = search.find(ListingQuery.ALL.by(Ordering.RELEVANCE, null, ListingQuery.SIZE_MAX));
        var industries = industries(all.facets().categories());
        var best = search.first(ListingQuery.ALL.stars(7).by(Ordering.NEWEST, null, LOOKED_AT));
        model.addAttribute("count", all.total());
        model.addAttribute("rail", rail());
        model.addAttribute("industries", industries);
        model.addAttribute("best", cards.of(mixed(best), Map.of(), CardRows.SEEN_AT_ONCE));
        model.addAttribute("shops", shops(all.cards()));
        model.addAttribute("hero", hero(industries));
        model.addAttribute("banners", banners());
        seen.as(model, "/", speech.say("market.home.title"), speech.say("market.home.description"));
        seen.data(model, site());
        return "market/home/index";
    }

    private List<CampaignBanner> banners() {
        var now = Times.now(clock);
        return campaigns.at(now).stream()
                .limit(BANNERS)
                .map(row -> CampaignBanner.of(row, now, speech))
                .toList();
    }

    private List<Choice> rail() {
        return catalog.roots().stream()
                .limit(RAIL)
                .map(root -> new Choice(speech.name(root.name()), null, CategoriesController.href(root), false))
                .toList();
    }

    private List<Industry> industries(Map<Long, Integer> leaves) {
        var counts = new HashMap<Long, Integer>();
        leaves.forEach((leaf, count) ->
                catalog.find(leaf).ifPresent(found -> counts.merge(found.rootId(), count, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Long, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(INDUSTRIES)
                .flatMap(entry -> catalog.find(entry.getKey()).stream())
                .map(root -> industry(root, leaves))
                .toList();
    }

    private Industry industry(Category root, Map<Long, Integer> leaves) {
        var found = search.first(ListingQuery.category(root.id()).by(Ordering.RELEVANCE, null, LOOKED_AT));
        var children = catalog.leaves(root.id()).stream()
                .filter(leaf -> leaves.containsKey(leaf.id()))
                .limit(ROW)
                .map(leaf -> new Choice(speech.name(leaf.name()), null, CategoriesController.href(leaf), false))
                .toList();
        return new Industry(
                speech.name(root.name()),
                CategoriesController.href(root),
                "industry-" + root.id(),
                children,
                cards.later(mixed(found)));
    }

    /** One picture of each of the first industries. */
    private static List<String> hero(List<Industry> industries) {
        return industries.stream()
                .flatMap(industry -> industry.cards().stream()
                        .map(CardRow::src)
                        .filter(Objects::nonNull)
                        .limit(1))
                .limit(HERO)
                .toList();
    }

    /** No shop fills a row alone, as long as others have something. */
    private static List<Card> mixed(List<Card> found) {
        var taken = new HashMap<Long, Integer>();
        var row = new ArrayList<Card>();
        for (var card : found)
            if (row.size() < ROW && taken.merge(card.shopId(), 1, Integer::sum) <= OF_ONE_SHOP) row.add(card);
        for (var card : found) if (row.size() < ROW && !row.contains(card)) row.add(card);
        return row;
    }

    private List<ShopRow> shops(List<Card> found) {
        return found.stream()
                .map(Card::shopId)
                .distinct()
                .limit(SHOPS)
                .flatMap(shop -> shop(shop).stream())
                .toList();
    }

    /** None if its last goods were taken down a moment ago. */
    private Optional<ShopRow> shop(long id) {
        var goods = search.first(ListingQuery.shop(id).by(Ordering.RELEVANCE, null, OF_SHOP_SEEN));
        if (goods.isEmpty()) return Optional.empty();
        var first = goods.get(0);
        var pictures = goods.stream()
                .map(Card::cover)
                .filter(Objects::nonNull)
                .limit(SHOP_PICTURES)
                .map(hash -> PictureRef.url(hash, 220))
                .toList();
        return Optional.of(
                new ShopRow(first.shopName(), "/shops/" + Ids.text(id), speech.place(first.region()), pictures));
    }

    private Map<String, Object> site() {
        return Map.of(
                "@context",
                "https://schema.org",
                "@type",
                "WebSite",
                "url",
                seen.base() + "/",
                "potentialAction",
                Map.of(
                        "@type",
                        "SearchAction",
                        "target",
                        seen.base() + "/search?q={search_term_string}",
                        "query-input",
                        "required name=search_term_string"));
    }
}
