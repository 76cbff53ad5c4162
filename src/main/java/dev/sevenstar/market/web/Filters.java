package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.catalog.Category;
import dev.sevenstar.market.Found.Facets;
import dev.sevenstar.market.ListingQuery;
import dev.sevenstar.market.web.Results.Choice;
import dev.sevenstar.market.web.Results.Group;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.text.Digits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be narrowed, with how much it leaves, and what is narrowed already. All of it are links. */
@Component("marketFilters")
class Filters {

    private static final int ATTRIBUTES_MAX = 6;
    private static final int VALUES_MAX = 16;
    private static final int REGIONS_MAX = 16;
    private static final int CATEGORIES_MAX = 16;
    private static final List<Integer> HOURS = List.of(24, 48, 72, 168);
    private static final List<Integer> MINIMUMS = List.of(1, 10, 50, 100, 500);
    private static final Comparator<Map.Entry<?, Integer>> MOST = Comparator.comparing(
                    (Map.Entry<?, Integer> entry) -> entry.getValue())
            .reversed();

    private final Catalog catalog;
    private final Speech speech;

    Filters(Catalog catalog, Speech speech) {
        this.catalog = catalog;
        this.speech = speech;
    }

    List<Group> groups(Asked asked, ListingQuery query, Facets facets) {
        var groups = new ArrayList<Group>();
        add(groups, "market.filter.category", categories(asked, query, facets));
        leaf(query, facets).ifPresent(leaf -> attributes(asked, leaf, facets, groups));
        add(groups, "market.filter.price", prices(asked, facets));
        add(groups, "market.filter.region", regions(asked, facets));
        add(groups, "market.filter.within", hours(asked, facets));
        add(groups, "market.filter.minimum", minimums(asked, facets));
        if (facets.onlineOrder() > 0) add(groups, "market.filter.order", List.of(online(asked, facets)));
        return groups;
    }

    private Choice online(Asked asked, Facets facets) {
        var on = asked.has(Asked.ONLINE, "1");
        var href = on ? asked.without(Asked.ONLINE) : asked.with(Asked.ONLINE, "1");
        return new Choice(speech.say("market.filter.online"), count(facets.onlineOrder()), href, on);
    }

    private void add(List<Group> groups, String key, List<Choice> choices) {
        if (!choices.isEmpty()) groups.add(group(speech.say(key), choices));
    }

    private static Group group(String name, List<Choice> choices) {
        return new Group(name, choices.stream().anyMatch(Choice::on), choices);
    }

    private List<Choice> categories(Asked asked, ListingQuery query, Facets facets) {
        var shown = new HashMap<Category, Integer>();
        facets.categories()
                .forEach((leaf, count) -> below(leaf, query, facets.categories().size())
                        .ifPresent(category -> shown.merge(category, count, Integer::sum)));
        if (shown.size() < 2) return List.of();
        return shown.entrySet().stream()
                .sorted(MOST)
                .limit(CATEGORIES_MAX)
                .map(entry -> new Choice(
                        speech.name(entry.getKey().name()),
                        count(entry.getValue()),
                        asked.with(Asked.CATEGORY, Long.toString(entry.getKey().id())),
                        false))
                .toList();
    }

    /** The leaf itself where there are few, else the category on the way to it that one would choose next. */
    private Optional<Category> below(long leaf, ListingQuery query, int leaves) {
        if (query.categoryId() != null && query.categoryId() == leaf) return Optional.empty();
        if (leaves <= CATEGORIES_MAX) return catalog.find(leaf);
        var path = catalog.path(leaf);
        var here = query.categoryId() == null
                ? 0
                : catalog.find(query.categoryId()).map(Category::level).orElse(0);
        return path.size() > here ? Optional.of(path.get(here)) : Optional.empty();
    }

    /** The leaf whose attributes can be offered: the one asked for, or the one nearly all hits are in. */
    private Optional<Category> leaf(ListingQuery query, Facets facets) {
        if (query.categoryId() != null) {
            var asked = catalog.find(query.categoryId()).filter(Category::leaf);
            if (asked.isPresent()) return asked;
        }
        var all = facets.categories().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        return facets.categories().entrySet().stream()
                .filter(entry -> entry.getValue() * 10 >= all * 8)
                .findFirst()
                .flatMap(entry -> catalog.find(entry.getKey()));
    }

    private void attributes(Asked asked, Category leaf, Facets facets, List<Group> groups) {
        catalog.attributes(leaf.id()).attributes().stream()
                .filter(attribute -> facets.attributes().containsKey(attribute.id()))
                .map(attribute -> group(
                        speech.name(attribute.name()),
                        values(asked, attribute, facets.attributes().getOrDefault(attribute.id(), Map.of()))))
                .filter(group -> group.choices().size() > 1 || group.on())
                .limit(ATTRIBUTES_MAX)
                .forEach(groups::add);
    }

    private List<Choice> values(Asked asked, Attribute attribute, Map<Long, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(MOST)
                .limit(VALUES_MAX)
                .flatMap(entry -> attribute.value(entry.getKey()).stream()
                        .map(value -> choice(
                                asked,
                                Asked.ATTRIBUTE,
                                attribute.id() + ":" + value.id(),
                                speech.name(value.name()),
                                entry.getValue())))
                .toList();
    }

    private Choice choice(Asked asked, String name, String value, String text, int count) {
        var on = asked.has(name, value);
        return new Choice(text, count(count), on ? asked.minus(name, value) : asked.plus(name, value), on);
    }

    private List<Choice> prices(Asked asked, Facets facets) {
        var steps = facets.priceSteps();
        var choices = new ArrayList<Choice>();
        for (int i = 0; i <= steps.size() && !steps.isEmpty(); i++) {
            var from = i == 0 ? null : steps.get(i - 1);
            var to = i == steps.size() ? null : steps.get(i);
            var href = asked.priced(from, to);
            choices.add(new Choice(band(from, to), null, href, false));
        }
        return choices;
    }

    private String band(@Nullable Money from, @Nullable Money to) {
        if (from == null && to != null) return speech.say("market.filter.price.below", to);
        if (from != null && to == null) return speech.say("market.filter.price.above", from);
        return from + "–" + to;
    }

    private List<Choice> regions(Asked asked, Facets facets) {
        if (facets.provinces().size() < 2 && asked.values(Asked.REGION).isEmpty()) return List.of();
        return facets.provinces().entrySet().stream()
                .sorted(MOST)
                .limit(REGIONS_MAX)
                .map(entry ->
                        choice(asked, Asked.REGION, entry.getKey(), speech.province(entry.getKey()), entry.getValue()))
                .toList();
    }

    private List<Choice> hours(Asked asked, Facets facets) {
        return HOURS.stream()
                .map(hours -> {
                    var count = facets.promiseHours().entrySet().stream()
                            .filter(entry -> entry.getKey() <= hours)
                            .mapToInt(Map.Entry::getValue)
                            .sum();
                    return new Choice(
                            within(hours),
                            count(count),
                            asked.with(Asked.WITHIN, hours.toString()),
                            on(asked, Asked.WITHIN, hours));
                })
                .filter(choice -> choice.on() || !"0".equals(choice.count()))
                .toList();
    }

    private List<Choice> minimums(Asked asked, Facets facets) {
        if (facets.categories().isEmpty()) return List.of();
        return MINIMUMS.stream()
                .map(most -> new Choice(
                        speech.say("market.filter.minimum.most", most),
                        null,
                        asked.with(Asked.MINIMUM, most.toString()),
                        on(asked, Asked.MINIMUM, most)))
                .toList();
    }

    private static boolean on(Asked asked, String name, Integer value) {
        return value.toString().equals(asked.first(name));
    }

    private String within(int hours) {
        return hours < 96
                ? speech.say("market.filter.within.hours", hours)
                : speech.say("market.filter.within.days", hours / 24);
    }

    private String count(int count) {
        return Digits.grouped(count);
    }

    /** What the address narrows, each with the address without it. */
    List<Choice> chosen(Asked asked, ListingQuery query) {
        var chosen = new ArrayList<Choice>();
        if (asked.first(Asked.CATEGORY) != null && query.categoryId() != null)
            catalog.find(query.categoryId())
                    .ifPresent(c -> chosen.add(gone(speech.name(c.name()), asked.without(Asked.CATEGORY))));
        query.attributes()
                .forEach((attribute, values) -> values.forEach(value -> chosen.add(
                        gone(valueName(attribute, value), asked.minus(Asked.ATTRIBUTE, attribute + ":" + value)))));
        if (query.priceFrom() != null || query.priceTo() != null)
            chosen.add(gone(band(query.priceFrom(), query.priceTo()), asked.without(Asked.FROM, Asked.TO)));
        if (query.minimumAtMost() != null)
            chosen.add(gone(
                    speech.say("market.filter.minimum.most", query.minimumAtMost()), asked.without(Asked.MINIMUM)));
        for (var region : asked.values(Asked.REGION))
            chosen.add(gone(speech.province(region), asked.minus(Asked.REGION, region)));
        if (query.withinHours() != null) chosen.add(gone(within(query.withinHours()), asked.without(Asked.WITHIN)));
        if (query.onlineOrder()) chosen.add(gone(speech.say("market.filter.online"), asked.without(Asked.ONLINE)));
        return chosen;
    }

    private static Choice gone(String text, String href) {
        return new Choice(text, null, href, true);
    }

    private String valueName(long attribute, long value) {
        return catalog.leaves().stream()
                .flatMap(leaf -> catalog.attributes(leaf.id()).find(attribute).stream())
                .flatMap(found -> found.value(value).stream())
                .findFirst()
                .map(found -> speech.name(found.name()))
                .orElse("#" + value);
    }
}
