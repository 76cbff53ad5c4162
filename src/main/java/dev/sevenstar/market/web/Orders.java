package dev.sevenstar.market.web;

import dev.sevenstar.catalog.Catalog;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.listing.FreightKind;
import dev.sevenstar.listing.PriceTable;
import dev.sevenstar.listing.PriceTable.Quote;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.market.web.OrderView.Destination;
import dev.sevenstar.market.web.OrderView.SkuRow;
import dev.sevenstar.market.web.Results.Choice;
import dev.sevenstar.media.Picture;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.regions.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Computes what the typed quantities cost, with transport, and what a few more would save. */
@Component("marketOrders")
class Orders {

    private final Catalog catalog;
    private final FreightTemplates templates;
    private final Regions regions;
    private final Speech speech;

    Orders(Catalog catalog, FreightTemplates templates, Regions regions, Speech speech) {
        this.catalog = catalog;
        this.templates = templates;
        this.regions = regions;
        this.speech = speech;
    }

    OrderView view(PublishedListing listing, Shop shop, Picks picks, Map<Long, Picture> pictures, String typedPlace) {
        var sales = listing.content().sales();
        var unit = speech.name(catalog.unit(sales.unit()));
        var quote = picks.quote();
        var place =
                regions.knows(typedPlace) ? Regions.provinceCode(typedPlace) : Regions.provinceCode(shop.regionCode());
        var step = quote.next();
        return new OrderView(
                sales.takesOrders() && !picks.isSoldOut(),
                rows(listing, picks, pictures, unit),
                groups(listing, picks),
                picks.group(),
                quantity(quote, unit),
                quote.total().toString(),
                hints(picks, quote.missing(), quote.quantity(), listing.prices().minimum(), unit),
                step == null
                        ? null
                        : speech.say("market.order.next", step.add(), speech.some(step.add(), unit), step.price()),
                picks.isWrong() ? speech.say("market.order.wrong") : null,
                destinations(listing, place),
                freight(listing, place, quote, unit));
    }

    private String quantity(Quote quote, String unit) {
        var quantity = quote.quantity();
        var prices = quote.lines().stream()
                .map(PriceTable.Line::unitPrice)
                .distinct()
                .toList();
        return prices.size() == 1
                ? speech.say("market.order.each", quantity, speech.some(quantity, unit), prices.get(0))
                : speech.say("market.order.pieces", quantity, speech.some(quantity, unit));
    }

    /** The price stands in a row only where each SKU has its own; tiers hold for all of them. */
    private static String ownPrice(PriceTable prices, Sku sku) {
        return prices.steps().isEmpty() ? prices.unitPrice(sku.key(), 1).toString() : "";
    }

    private @Nullable String was(PublishedListing listing, PriceTable now, Sku sku) {
        var usual = listing.prices();
        if (!usual.steps().isEmpty() || usual.find(sku.key(), 1).equals(now.find(sku.key(), 1))) return null;
        return speech.say("market.special.was", usual.unitPrice(sku.key(), 1));
    }

    private List<SkuRow> rows(PublishedListing listing, Picks picks, Map<Long, Picture> pictures, String unit) {
        var rows = new ArrayList<SkuRow>();
        var now = listing.presentPrices();
        for (int i = 0; i < picks.shown().size(); i++) {
            var sku = picks.shown().get(i);
            var stock = listing.available(sku.key());
            rows.add(new SkuRow(
                    sku.label().isEmpty() ? speech.say("market.order.single") : sku.label(),
                    ownPrice(now, sku),
                    was(listing, now, sku),
                    stock == 0 ? "" : speech.say("market.order.stock", stock, speech.some(stock, unit)),
                    picture(listing, sku, pictures),
                    picks.quantity(i) == 0 ? "" : Integer.toString(picks.quantity(i)),
                    stock,
                    stock == 0));
        }
        return rows;
    }

    private static String picture(PublishedListing listing, Sku sku, Map<Long, Picture> pictures) {
        if (sku.pictureId() != null && pictures.containsKey(sku.pictureId()))
            return pictures.get(sku.pictureId()).url(64);
        var axes = listing.content().sales().axes();
        for (int i = 0; i < Math.min(axes.size(), sku.values().size()); i++)
            for (var value : axes.get(i).values())
                if (value.pictureId() != null
                        && value.name().equals(sku.values().get(i))
                        && pictures.containsKey(value.pictureId()))
                    return pictures.get(value.pictureId()).url(64);
        return "";
    }

    private static List<Choice> groups(PublishedListing listing, Picks picks) {
        return picks.groups().stream()
                .map(value -> new Choice(
                        value,
                        null,
                        UriComponentsBuilder.fromPath("/listings/" + listing.number())
                                .queryParam("spec", "{value}")
                                .build(value)
                                .toString(),
                        value.equals(picks.group())))
                .toList();
    }

    private List<String> hints(Picks picks, int missing, int quantity, int minimum, String unit) {
        var hints = new ArrayList<String>();
        if (quantity == 0) hints.add(speech.say("market.order.minimum", minimum, speech.some(minimum, unit)));
        else if (missing > 0)
            hints.add(speech.say("market.order.missing", missing, speech.some(missing, unit), minimum));
        picks.shareTooSmall()
                .ifPresent(left -> hints.add(speech.say("market.special.beyond", left, speech.some(left, unit))));
        for (var name : picks.beyondStock())
            hints.add(
                    name.isEmpty()
                            ? speech.say("market.order.beyond-stock")
                            : speech.say("market.order.beyond-stock-of", name));
        return hints;
    }

    /** Where to matters only where the fee depends on it. */
    private List<Destination> destinations(PublishedListing listing, String place) {
        var freight = listing.content().delivery().freight();
        if (freight == null || freight.kind() != FreightKind.TEMPLATE) return List.of();
        return regions.provinces().stream()
                .map(province -> new Destination(
                        province.code(),
                        speech.province(province.code()),
                        province.code().equals(place)))
                .toList();
    }

    private @Nullable String freight(PublishedListing listing, String place, Quote quote, String unit) {
        var freight = listing.content().delivery().freight();
        if (freight == null) return null;
        if (freight.kind() == FreightKind.SELLER_PAYS) return speech.say("market.freight.free");
        if (freight.kind() == FreightKind.DESCRIBED) return freight.description();
        var id = freight.templateId();
        if (id == null) return null;
        var pieces = Math.max(quote.quantity(), listing.prices().minimum());
        var goods = pieces == quote.quantity()
                ? quote.total()
                : listing.prices().lowest().orElse(Money.ZERO).times(pieces);
        return templates
                .find(new ShopKey(listing.shopId(), id))
                .map(template -> speech.say(
                        "market.freight.fee",
                        template.fee(place, listing.content().delivery().consignment(pieces, goods)),
                        pieces,
                        speech.some(pieces, unit)))
                .orElse(null);
    }
}
