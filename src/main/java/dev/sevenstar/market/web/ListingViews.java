package dev.sevenstar.market.web;

import dev.sevenstar.campaign.groupbuy.ShownGroupBuys;
import dev.sevenstar.catalog.Answer;
import dev.sevenstar.catalog.Attribute;
import dev.sevenstar.catalog.AttributeSet;
import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.listing.AttributeEntry;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Special;
import dev.sevenstar.listing.StageScheme;
import dev.sevenstar.market.web.ListingView.Film;
import dev.sevenstar.market.web.ListingView.ParamRow;
import dev.sevenstar.market.web.ListingView.Pic;
import dev.sevenstar.market.web.ListingView.SpecialView;
import dev.sevenstar.market.web.ListingView.TierRow;
import dev.sevenstar.media.Picture;
import dev.sevenstar.media.Video;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a published listing into the words of its page. */
@Component("marketListingViews")
class ListingViews {

    private final Catalog catalog;
    private final DetailBlocks blocks;
    private final ShownGroupBuys groups;
    private final Speech speech;
    private final Clock clock;

    ListingViews(Catalog catalog, DetailBlocks blocks, ShownGroupBuys groups, Speech speech, Clock clock) {
        this.groups = groups;
        this.clock = clock;
        this.catalog = catalog;
        this.blocks = blocks;
        this.speech = speech;
    }

    ListingView of(
            PublishedListing listing, Shop shop, Picks picks, Map<Long, Picture> pictures, Map<Long, Video> videos) {
        var content = listing.content();
        var sales = content.sales();
        var unit = speech.name(catalog.unit(sales.unit()));
        var hidden = content.gallery().privatePictures();
        var gallery = hidden ? List.<Pic>of() : pics(content.gallery().pictures(), pictures, content.title());
        var params = params(listing);
        return new ListingView(
                listing.number(),
                content.title(),
                content.basics().subtitle(),
                crumbs(content.categoryId()),
                gallery,
                hidden ? null : film(content.gallery().video(), videos, gallery),
                hidden,
                listing.stars(),
                speech.say("shared.stars", listing.stars()),
                sales.privatePrice() ? List.of() : tiers(listing, picks.total(), unit),
                sales.privatePrice() ? null : priceLine(listing.presentPrices(), unit),
                sales.privatePrice()
                        ? speech.say("market.listing.private-price")
                        : listing.prices().isEmpty() ? speech.say("market.listing.by-inquiry") : null,
                content.delivery().services().stream()
                        .map(service -> speech.say("market.service." + service.key()))
                        .toList(),
                promise(listing),
                terms(listing, shop, unit),
                params,
                blocks.of(listing, params, pictures, videos),
                picks.isSoldOut(),
                "/listings/" + listing.number() + "/inquiries/new",
                sales.privatePrice() ? null : special(listing),
                group(listing));
    }

    private List<Crumb> crumbs(@Nullable Long category) {
        return Crumb.to(category == null ? List.of() : catalog.path(category), speech, false);
    }

    static List<Pic> pics(List<Long> ids, Map<Long, Picture> pictures, String alt) {
        var pics = new ArrayList<Pic>();
        for (var id : ids) {
            var picture = pictures.get(id);
            if (picture == null) continue;
            pics.add(new Pic(
                    "picture-" + (pics.size() + 1),
                    picture.url(750),
                    CardRows.srcset(picture.hash()),
                    picture.url(64),
                    alt));
        }
        return pics;
    }

    static @Nullable Film film(@Nullable Long id, Map<Long, Video> videos, List<Pic> pictures) {
        var video = id == null ? null : videos.get(id);
        if (video == null) return null;
        return new Film(video.url(), pictures.isEmpty() ? "" : pictures.get(0).large(), video.lengthText());
    }

    private @Nullable SpecialView special(PublishedListing listing) {
        return listing.special()
                .map(Special::price)
                .map(price -> new SpecialView(
                        price.label(),
                        price.href(),
                        price.until().toString(),
                        Times.now(clock).toString(),
                        speech.say("market.special.until", Times.minute(price.until()))))
                .orElse(null);
    }

    private @Nullable GroupBuyCard group(PublishedListing listing) {
        var now = Times.now(clock);
        return groups.of(listing.id(), now)
                .map(group -> GroupBuyCard.of(group, null, now, speech))
                .orElse(null);
    }

    private List<TierRow> tiers(PublishedListing listing, long quantity, String unit) {
        var rows = new ArrayList<TierRow>();
        var steps = listing.presentPrices().steps();
        var usual = listing.prices().steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var next = i + 1 < steps.size() ? steps.get(i + 1) : null;
            var range = next == null
                    ? speech.say("market.tier.from", step.from(), speech.some(step.from(), unit))
                    : next.from() - 1 == step.from()
                            ? speech.say("market.tier.exactly", step.from(), speech.some(step.from(), unit))
                            : speech.say("market.tier.between", step.from(), next.from() - 1, speech.some(2, unit));
            var on = quantity >= step.from() && (next == null || quantity < next.from());
            var before = usual.get(i).price();
            var was = before.equals(step.price()) ? null : speech.say("market.special.was", before);
            rows.add(new TierRow(range, step.price().toString(), was, on));
        }
        return rows;
    }

    /** The span of prices where each SKU has its own. */
    private @Nullable String priceLine(PriceTable prices, String unit) {
        if (!prices.steps().isEmpty() || prices.isEmpty()) return null;
        var low = prices.lowest().orElseThrow();
        var high = prices.highest().orElseThrow();
        return (low.equals(high) ? low.toString() : low + " – " + high) + " /" + unit;
    }

    private String promise(PublishedListing listing) {
        var promises = listing.content().delivery().promises();
        if (promises.isEmpty()) return "";
        return speech.say("market.promise." + promises.get(0).within().key());
    }

    private List<ParamRow> terms(PublishedListing listing, Shop shop, String unit) {
        var sales = listing.content().sales();
        var terms = new ArrayList<ParamRow>();
        terms.add(new ParamRow(
                speech.say("market.listing.minimum"), pieces(listing.prices().minimum(), unit)));
        var pack = sales.pack();
        if (pack != null)
            terms.add(new ParamRow(
                    speech.say("market.listing.pack"),
                    speech.say(
                            "market.listing.pack.of", pack.unit(), pack.pieces(), speech.some(pack.pieces(), unit))));
        var promises = listing.content().delivery().promises();
        for (int i = 1; i < promises.size(); i++)
            terms.add(new ParamRow(
                    speech.say(
                            "market.listing.from",
                            promises.get(i).from(),
                            speech.some(promises.get(i).from(), unit)),
                    speech.say("market.promise." + promises.get(i).within().key())));
        if (sales.mixedWholesale()) mixed(shop, terms);
        if (!sales.stages().isEmpty())
            terms.add(new ParamRow(speech.say("market.listing.stages"), StageScheme.texts(sales.stages())));
        return terms;
    }

    private String pieces(int number, String unit) {
        return speech.say("market.order.pieces", number, speech.some(number, unit));
    }

    private void mixed(Shop shop, List<ParamRow> terms) {
        var amount = shop.mixedMinimum();
        var pieces = shop.mixedPieces();
        if (amount == null && pieces == null) return;
        var text = amount == null
                ? speech.say("market.mixed.pieces", Objects.requireNonNull(pieces))
                : pieces == null
                        ? speech.say("market.mixed.amount", amount)
                        : speech.say("market.mixed.either", amount, pieces);
        terms.add(new ParamRow(speech.say("market.listing.mixed"), text));
    }

    private List<ParamRow> params(PublishedListing listing) {
        var content = listing.content();
        var rows = new ArrayList<ParamRow>();
        var asked = content.categoryId() == null ? AttributeSet.empty(0) : catalog.attributes(content.categoryId());
        for (var entry : content.basics().attributes())
            asked.find(entry.attributeId())
                    .map(attribute -> new ParamRow(speech.name(attribute.name()), answer(attribute, entry)))
                    .filter(row -> !row.value().isBlank())
                    .ifPresent(rows::add);
        for (var own : content.basics().ownAttributes()) rows.add(new ParamRow(own.name(), own.value()));
        var cargo = content.basics().cargoNumber();
        if (cargo != null && !cargo.isBlank()) rows.add(new ParamRow(speech.say("market.listing.cargo-number"), cargo));
        return rows;
    }

    private String answer(Attribute attribute, AttributeEntry entry) {
        var items = entry.items().stream()
                .map(item -> new Answer.Item(item.valueId(), item.text()))
                .toList();
        return attribute.show(new Answer(items, entry.unit()), speech.locale());
    }
}
