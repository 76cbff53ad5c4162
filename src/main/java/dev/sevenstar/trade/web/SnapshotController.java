package dev.sevenstar.trade.web;

import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.SignedIn;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.media.Picture;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.media.Pictures;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.text.SafeHtml;
import dev.sevenstar.shared.web.Audience;
import dev.sevenstar.shared.web.Serves;
import dev.sevenstar.trade.Orders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the listing of a line said when it was ordered, whatever it says now. */
@Controller
@Serves(Audience.PERSON)
class SnapshotController {

    private static final int LARGE = 310;
    private static final int WIDE = 750;

    record Tier(String from, String price) {}

    /** What the listing says of itself; the name is empty for an attribute its category no longer has. */
    record Detail(String name, String text) {}

    /** A block of the detail page; html is clean. */
    record Block(@Nullable String html, List<String> pictures) {}

    record View(
            String order,
            String placedAt,
            String title,
            String label,
            String quantity,
            String price,
            String amount,
            List<String> pictures,
            List<Tier> tiers,
            List<Detail> details,
            List<Block> blocks,
            @Nullable String now) {}

    private final Orders orders;
    private final PublishedListings listings;
    private final Pictures pictures;
    private final Catalog catalog;
    private final TradeWords words;

    SnapshotController(
            Orders orders, PublishedListings listings, Pictures pictures, Catalog catalog, TradeWords words) {
        this.orders = orders;
        this.listings = listings;
        this.pictures = pictures;
        this.catalog = catalog;
        this.words = words;
    }

    @GetMapping("/my/orders/{number}/lines/{line}/snapshot")
    String show(SignedIn person, @PathVariable String number, @PathVariable int line, Model model) {
        var order = orders.ofBuyer(person.personId(), Ids.parse(number));
        var ordered = order.line(line);
        var then = listings.snapshot(new ShopKey(order.key().shopId(), ordered.listingId()), ordered.revision())
                .orElseThrow(NotFound::new);
        var shown = pictures(then);
        model.addAttribute(
                "snapshot",
                new View(
                        order.number(),
                        Times.minute(order.placedAt()),
                        ordered.title(),
                        ordered.label(),
                        words.quantity(ordered.quantity(), ordered.unit()),
                        ordered.unitPrice().toString(),
                        ordered.amount().toString(),
                        urls(then.content().gallery().pictures(), shown, LARGE),
                        then.prices().steps().stream()
                                .map(step -> new Tier(
                                        words.say("trade.snapshot.from", step.from(), ordered.unit()),
                                        step.price().toString()))
                                .toList(),
                        details(then),
                        blocks(then, shown),
                        then.isOnline() ? "/listings/" + then.number() : null));
        return "trade/my/snapshot";
    }

    /** Those of the gallery and of the detail page, by number. */
    private Map<Long, Picture> pictures(PublishedListing then) {
        var ids = Stream.concat(
                        then.content().gallery().pictures().stream(),
                        then.content().detail().blocks().stream().flatMap(block -> block.pictures().stream()))
                .distinct()
                .toList();
        return ids.isEmpty() ? Map.of() : pictures.of(then.shopId()).all(ids);
    }

    private static List<String> urls(List<Long> ids, Map<Long, Picture> shown, int size) {
        return ids.stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .map(picture -> PictureRef.url(picture.hash(), size))
                .toList();
    }

    private List<Detail> details(PublishedListing then) {
        var leaf = then.content().categoryId();
        var asked = leaf == null ? AttributeSet.empty(0) : catalog.attributes(leaf);
        var basics = then.content().basics();
        var own = basics.ownAttributes().stream().map(each -> new Detail(each.name(), each.value()));
        return Stream.concat(basics.attributes().stream().map(entry -> detail(entry, asked)), own)
                .filter(each -> !each.text().isBlank())
                .toList();
    }

    private Detail detail(AttributeEntry entry, AttributeSet asked) {
        var name = asked.find(entry.attributeId()).map(each -> each.name().in(words.language()));
        var text = entry.items().stream()
                .map(AttributeEntry.Item::text)
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining(words.say("trade.snapshot.comma")));
        return new Detail(name.orElse(""), text.isEmpty() ? "" : text + entry.unit());
    }

    /** Its words and pictures; films and other listings are not what was ordered. */
    private static List<Block> blocks(PublishedListing then, Map<Long, Picture> shown) {
        return then.content().detail().blocks().stream()
                .map(block -> new Block(clean(block.html()), urls(block.pictures(), shown, WIDE)))
                .filter(block -> block.html() != null || !block.pictures().isEmpty())
                .toList();
    }

    /** What a seller wrote was cleaned when it was saved; a page cleans it once more. */
    private static @Nullable String clean(@Nullable String html) {
        return html == null || html.isBlank() ? null : SafeHtml.of(html);
    }
}
