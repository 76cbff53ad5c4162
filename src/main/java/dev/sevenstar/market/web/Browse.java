package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.market.Found;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.ListingQuery.Ordering;
import dev.sevenstar.market.ListingSearch;
import dev.sevenstar.market.ListingSearch.BadCursor;
import dev.sevenstar.market.web.Results.Choice;
import dev.sevenstar.market.web.Results.Instead;
import dev.sevenstar.market.web.Results.PriceForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers an address with a list of goods: search, category and shop pages alike. */
@Component("marketBrowse")
class Browse {

    private static final int HELP_MAX = 8;
    private static final int OTHERS = 6;

    private final ListingSearch search;
    private final Catalog catalog;
    private final CardRows cards;
    private final Filters filters;
    private final Speech speech;

    Browse(ListingSearch search, Catalog catalog, CardRows cards, Filters filters, Speech speech) {
        this.search = search;
        this.catalog = catalog;
        this.cards = cards;
        this.filters = filters;
        this.speech = speech;
    }

    Results answer(Asked asked, String path, @Nullable Long category, @Nullable Long shop) {
        return answer(asked, path, asked.query(category, shop), category);
    }

    /** Only these listings, by number. */
    Results among(Asked asked, String path, Set<Long> listings) {
        return answer(asked, path, asked.query(null, null).among(listings), null);
    }

    private Results answer(Asked asked, String path, ListingQuery query, @Nullable Long category) {
        var shop = query.shopId();
        var notices = new ArrayList<>(asked.problems().stream()
                .map(problem -> speech.say("market.problem." + problem))
                .toList());
        var found = find(query, notices);
        if (!found.dropped().isEmpty())
            notices.add(speech.say("market.search.dropped", String.join(" ", found.dropped())));
        var chosen = filters.chosen(asked, query);
        return new Results(
                asked.text(),
                speech.say(found.more() ? "market.results.more" : "market.results.count", found.total()),
                shop == null ? cards.of(found) : cards.inShop(found),
                chosen,
                chosen.isEmpty()
                        ? null
                        : asked.without(
                                Asked.CATEGORY,
                                Asked.ATTRIBUTE,
                                Asked.FROM,
                                Asked.TO,
                                Asked.MINIMUM,
                                Asked.REGION,
                                Asked.WITHIN,
                                Asked.ONLINE),
                filters.groups(asked, query, found.facets()),
                sorts(asked),
                new PriceForm(
                        path,
                        Objects.requireNonNullElse(asked.first(Asked.FROM), ""),
                        Objects.requireNonNullElse(asked.first(Asked.TO), ""),
                        asked.rest(Asked.FROM, Asked.TO)),
                notices,
                instead(asked, found),
                asked.isFirstPage() ? null : asked.without(Asked.CURSOR),
                found.next() == null ? null : asked.next(found.next()),
                found.isEmpty() ? help(asked) : List.of(),
                found.isEmpty() ? others(category, shop) : List.of());
    }

    /** An address whose page is gone leads to the first page, and says so. */
    private Found find(ListingQuery query, List<String> notices) {
        try {
            return search.find(query);
        } catch (BadCursor e) {
            notices.add(speech.say("market.problem.cursor"));
            return search.find(query.by(query.ordering(), null, query.size()));
        }
    }

    private List<Choice> sorts(Asked asked) {
        return Asked.sorts().stream()
                .map(sort -> new Choice(
                        speech.say("market.sort." + (sort.isEmpty() ? "relevance" : sort)),
                        null,
                        sort.isEmpty() ? asked.without(Asked.SORT) : asked.with(Asked.SORT, sort),
                        sort.equals(asked.sort())))
                .toList();
    }

    private @Nullable Instead instead(Asked asked, Found found) {
        if (found.corrected() != null)
            return new Instead(
                    speech.say("market.search.corrected", found.corrected()),
                    asked.with(Asked.EXACT, "1"),
                    speech.say("market.search.as-typed", asked.text()));
        if (found.meant() != null)
            return new Instead(speech.say("market.search.meant"), asked.with(Asked.Q, found.meant()), found.meant());
        return null;
    }

    /** Good things of the same place, rather than an empty page. */
    private List<CardRow> others(@Nullable Long category, @Nullable Long shop) {
        if (shop != null)
            return cards.inShop(search.find(ListingQuery.shop(shop).by(Ordering.RELEVANCE, null, OTHERS)));
        var near = category == null ? ListingQuery.ALL : ListingQuery.category(category);
        return cards.later(search.first(near.by(Ordering.RELEVANCE, null, OTHERS)));
    }

    /** Where to go on when nothing was found: categories with goods that sound like it, or the industries with most goods. */
    private List<Choice> help(Asked asked) {
        var leaves = leavesWithGoods();
        var near = catalog.search(asked.text(), HELP_MAX).stream()
                .filter(hit -> leaves.containsKey(hit.leaf().id()))
                .map(hit -> category(hit.leaf().id(), speech.name(hit.leaf().name())))
                .toList();
        return near.isEmpty() ? industries(leaves) : near;
    }

    private Map<Long, Integer> leavesWithGoods() {
        return search.find(ListingQuery.ALL.by(Ordering.RELEVANCE, null, 1))
                .facets()
                .categories();
    }

    private List<Choice> industries(Map<Long, Integer> leaves) {
        var goods = new HashMap<Category, Integer>();
        leaves.forEach((leaf, count) -> catalog.find(leaf)
                .flatMap(found -> catalog.find(found.rootId()))
                .ifPresent(root -> goods.merge(root, count, Integer::sum)));
        return goods.entrySet().stream()
                .sorted(Map.Entry.<Category, Integer>comparingByValue().reversed())
                .limit(HELP_MAX)
                .map(entry ->
                        category(entry.getKey().id(), speech.name(entry.getKey().name())))
                .toList();
    }

    private static Choice category(long id, String name) {
        return new Choice(name, null, "/categories/" + id, false);
    }
}
