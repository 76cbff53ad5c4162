package dev.sevenstar.listing.web;

import dev.sevenstar.identity.Seat;
import dev.sevenstar.listing.History;
import dev.sevenstar.listing.Listings;
import dev.sevenstar.listing.PriceHistory;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who changed what of a listing, the latest first, and what it cost in the last months. */
@Controller
@RequestMapping("/workbench/listings/{number}/history")
@Serves(value = Audience.SHOP, right = "listing")
class HistoryController {

    private static final int PAGE = 50;
    private static final Duration PRICES_SHOWN = Duration.ofDays(90);
    private static final int PRICES_MAX = 60;

    record Row(String at, String who, String field, String from, String to) {}

    private final Listings listings;
    private final History history;
    private final PriceHistory prices;
    private final Phrases phrases;
    private final Clock clock;
    private final FieldNames names;

    HistoryController(
            Listings listings, History history, PriceHistory prices, FieldNames names, Phrases phrases, Clock clock) {
        this.listings = listings;
        this.history = history;
        this.prices = prices;
        this.phrases = phrases;
        this.clock = clock;
        this.names = names;
    }

    @GetMapping
    String index(
            Seat seat,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String before,
            Model model) {
        var key = ShopKey.of(seat.shopId(), number);
        var listing = listings.get(key);
        var read = history.of(key, before == null ? null : Ids.parse(before), PAGE + 1);
        var slice = Slice.of(read, PAGE, entry -> Ids.text(entry.id()));
        var here = "/workbench/listings/" + number + "/history";
        model.addAttribute("number", number);
        model.addAttribute("listingTitle", listing.title().isEmpty() ? number : listing.title());
        model.addAttribute("rows", slice.rows().stream().map(this::row).toList());
        model.addAttribute("firstHref", before == null ? null : here);
        model.addAttribute("nextHref", slice.next() == null ? null : here + "?before=" + slice.next());
        if (before == null) showPrices(key, model);
        return "listing/listings/history";
    }

    private void showPrices(ShopKey key, Model model) {
        var now = clock.instant();
        var since = now.minus(PRICES_SHOWN);
        var intervals = prices.since(key, since, PRICES_MAX);
        model.addAttribute("prices", PriceLines.of(intervals, phrases));
        model.addAttribute("chart", PriceChart.of(intervals, since, now));
    }

    private Row row(History.Entry entry) {
        return new Row(
                Times.minute(entry.at()),
                entry.personName(),
                names.label(entry.field(), entry.detail()),
                names.value(entry.field(), entry.oldValue()),
                names.value(entry.field(), entry.newValue()));
    }
}
