package dev.sevenstar.listing.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.listing.Hold;
import dev.sevenstar.listing.ListingState;
import dev.sevenstar.listing.RevisionState;
import dev.sevenstar.listing.ShopListings;
import dev.sevenstar.listing.Star;
import dev.sevenstar.listing.Tallies;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.Digits;
import dev.sevenstar.shared.web.Option;
import dev.sevenstar.shared.web.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The shop's list of listings as ready strings: tabs with counts, rows, filters. */
@Component
class ListingTable {

    static final int PAGE = 25;

    record Row(
            String number,
            String href,
            String title,
            String category,
            @Nullable String picture,
            String price,
            String stock,
            int stars,
            String starsText,
            String missing,
            String state,
            String tone,
            String revision,
            String updatedAt,
            boolean online,
            boolean deleted,
            @Nullable String held) {}

    private static final int TO_COPY = 6;

    private final ShopListings listings;
    private final Tallies tallies;
    private final Catalog catalog;
    private final Phrases phrases;

    ListingTable(ShopListings listings, Tallies tallies, Catalog catalog, Phrases phrases) {
        this.listings = listings;
        this.tallies = tallies;
        this.catalog = catalog;
        this.phrases = phrases;
    }

    void show(long shopId, ListingQuery query, Model model) {
        var before = query.before() == null || query.before().isEmpty() ? null : Ids.parse(query.before());
        var read = listings.page(shopId, query.filter(), before, PAGE + 1);
        var slice = Slice.of(read, PAGE, row -> row.number());
        var held = listings.holds(shopId, slice.rows());
        model.addAttribute(
                "rows", slice.rows().stream().map(row -> row(row, held)).toList());
        model.addAttribute("nextHref", slice.next() == null ? null : query.href(slice.next()));
        model.addAttribute("firstHref", before == null ? null : query.href(null));
        model.addAttribute("query", query);
        model.addAttribute("filtered", query.isFiltered());
        var counts = tallies.of(shopId);
        model.addAttribute("tabs", tabs(query, counts));
        model.addAttribute(
                "total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute("categories", categories(slice.rows(), query));
        model.addAttribute(
                "stars",
                Stream.of(Star.values())
                        .map(star -> new Option(
                                star.key(),
                                phrases.text("listing.index.lacks", phrases.text("listing.star." + star.key()))))
                        .toList());
    }

    /** The newest that could serve as a pattern, or those whose title or own number holds the words. */
    List<Row> patterns(long shopId, @Nullable String words) {
        var query = new ListingQuery(null, words, null, null, null, null);
        return rows(listings.page(shopId, query.filter(), null, TO_COPY));
    }

    /** The same rows for the preview of a bulk change. */
    List<Row> rows(List<ShopListings.Row> read) {
        return read.stream().map(row -> row(row, Map.of())).toList();
    }

    private List<Tab> tabs(ListingQuery query, Map<ListingState, Integer> counts) {
        var tabs = new ArrayList<Tab>();
        var live = counts.entrySet().stream()
                .filter(entry -> entry.getKey().isLive())
                .mapToInt(Map.Entry::getValue)
                .sum();
        var chosen = query.filter().state();
        tabs.add(new Tab(phrases.text("listing.index.all"), query.tab(null), chosen == null, String.valueOf(live)));
        for (var state : List.of(
                ListingState.ONLINE,
                ListingState.DRAFT,
                ListingState.IN_REVIEW,
                ListingState.REJECTED,
                ListingState.OFFLINE,
                ListingState.EXPIRED,
                ListingState.DELETED))
            tabs.add(new Tab(
                    phrases.text("listing.state." + state.key()),
                    query.tab(state.key()),
                    chosen == state,
                    Objects.toString(counts.get(state), null)));
        return tabs;
    }

    /** Those on this page, and the chosen one: no statement of their own. */
    private List<Option> categories(List<ShopListings.Row> rows, ListingQuery query) {
        var chosen = query.filter().categoryId();
        return Stream.concat(Stream.ofNullable(chosen), rows.stream().map(ShopListings.Row::categoryId))
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> catalog.find(id).stream())
                .map(category -> new Option(
                        String.valueOf(category.id()), category.name().in(phrases.locale())))
                .toList();
    }

    private Row row(ShopListings.Row row, Map<Long, List<Hold>> held) {
        return new Row(
                row.number(),
                "/workbench/listings/" + row.number(),
                row.title().isEmpty() ? phrases.text("listing.untitled") : row.title(),
                category(row.categoryId()),
                row.coverUrl(64),
                price(row),
                Digits.grouped(row.stockTotal()) + (row.unit().isEmpty() ? "" : " " + row.unit()),
                row.stars(),
                phrases.text("shared.stars", row.stars()),
                missing(row),
                phrases.text("listing.state." + row.state().key()),
                ListingView.tone(row.state()),
                row.revision() == RevisionState.NONE
                        ? ""
                        : phrases.text("listing.revision." + row.revision().key()),
                Times.minute(row.updatedAt()),
                row.state() == ListingState.ONLINE,
                row.state() == ListingState.DELETED,
                HoldLine.of(held.getOrDefault(row.id(), List.of()), phrases).stream()
                        .map(HoldLine::text)
                        .findFirst()
                        .orElse(null));
    }

    private String category(@Nullable Long id) {
        return id == null
                ? phrases.text("listing.index.no-category")
                : catalog.find(id)
                        .map(found -> found.name().in(phrases.locale()))
                        .orElse("");
    }

    private static String price(ShopListings.Row row) {
        var from = row.priceFrom();
        var to = row.priceTo();
        if (from == null || to == null) return "–";
        return from.equals(to) ? from.toString() : from + "–" + to;
    }

    /** The first star to win, in a word. */
    private String missing(ShopListings.Row row) {
        return row.missing().stream()
                .findFirst()
                .map(star -> phrases.text("listing.index.lacks", phrases.text("listing.star." + star.key())))
                .orElse("");
    }
}
