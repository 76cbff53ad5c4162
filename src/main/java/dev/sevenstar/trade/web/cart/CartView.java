package dev.sevenstar.trade.web.cart;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.Sku;
import dev.sevenstar.media.PictureRef;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.trade.cart.Cart;
import dev.sevenstar.trade.web.TradeWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A cart in ready words. */
record CartView(
        List<OfShop> shops,
        List<Removed> removed,
        List<String> gone,
        int ticked,
        String total,
        @Nullable String blocked,
        boolean wrong) {

    /** @param mixing from how much on the shop lets its goods be mixed; null where it does not */
    record OfShop(
            String number, String name, @Nullable String mixing, List<Row> rows, String goods, List<String> problems) {}

    /**
     * @param typed what is in the field, also if it is no quantity
     * @param moved said where the seller has changed the price since; null otherwise
     * @param special said where it costs less for a while; null otherwise
     * @param next said where a few more bring a better price; null otherwise
     */
    record Row(
            String id,
            String href,
            @Nullable String cover,
            String title,
            String label,
            boolean orderable,
            boolean ticked,
            String typed,
            boolean wrong,
            String unit,
            int stock,
            String price,
            String amount,
            @Nullable String moved,
            @Nullable String special,
            @Nullable String next,
            List<String> problems) {}

    record Removed(String id, String text) {}

    private static final int SMALL = 64;

    /** @param wrong what was typed and is no quantity, by line */
    static CartView of(Cart cart, Map<Long, String> wrong, TradeWords words) {
        var shops = cart.shops().stream().map(shop -> shop(shop, wrong, words)).toList();
        var ticked = (int) cart.rows().filter(Cart.Row::isTicked).count();
        return new CartView(
                shops,
                cart.removed().stream()
                        .map(row -> new Removed(Ids.text(row.line().id()), named(row)))
                        .toList(),
                cart.rows()
                        .filter(row -> !row.isOrderable())
                        .map(row -> Ids.text(row.line().id()))
                        .toList(),
                ticked,
                cart.goods().toString(),
                blocked(cart, ticked, words),
                !wrong.isEmpty());
    }

    private static @Nullable String blocked(Cart cart, int ticked, TradeWords words) {
        if (ticked == 0) return words.say("trade.cart.nothing-ticked");
        if (cart.wanted().size() > Cart.MOST_SHOPS) return words.say("trade.cart.many-shops", Cart.MOST_SHOPS);
        var inTheWay = cart.shops().stream()
                .anyMatch(shop -> !shop.reckoning().hindrances().isEmpty());
        return inTheWay ? words.say("trade.cart.blocked") : null;
    }

    private static OfShop shop(Cart.OfShop each, Map<Long, String> wrong, TradeWords words) {
        var shop = each.shop();
        return new OfShop(
                shop.number(),
                shop.name(),
                mixing(shop, words),
                each.rows().stream().map(row -> row(row, wrong, words)).toList(),
                each.reckoning().goods().toString(),
                each.reckoning().hindrances().stream()
                        .filter(hindrance -> hindrance.listingId() == 0)
                        .map(words::hindrance)
                        .toList());
    }

    private static @Nullable String mixing(Shop shop, TradeWords words) {
        var amount = shop.mixedMinimum();
        var pieces = shop.mixedPieces();
        if (amount != null && pieces != null) return words.say("trade.cart.mixing", amount, pieces);
        if (amount != null) return words.say("trade.cart.mixing-amount", amount);
        return pieces == null ? null : words.say("trade.cart.mixing-pieces", pieces);
    }

    private static Row row(Cart.Row row, Map<Long, String> wrong, TradeWords words) {
        var line = row.line();
        var listing = row.listing();
        var unit = unit(listing);
        var price = row.price();
        var cover = listing == null ? null : listing.coverHash();
        return new Row(
                Ids.text(line.id()),
                "/listings/" + Ids.text(line.listingId()),
                cover == null ? null : PictureRef.url(cover, SMALL),
                listing == null
                        ? words.say("trade.cart.gone")
                        : listing.content().title(),
                label(listing, line.sku()),
                row.isOrderable(),
                row.isTicked(),
                wrong.getOrDefault(line.id(), String.valueOf(line.quantity())),
                wrong.containsKey(line.id()),
                unit,
                listing == null ? 0 : listing.available(line.sku()),
                price == null ? "" : price.toString(),
                price == null ? "" : price.times(line.quantity()).toString(),
                row.before() == null || price == null ? null : words.say("trade.cart.moved", row.before(), price),
                row.markdown() == null ? null : words.special(row.markdown()),
                row.next() == null
                        ? null
                        : words.say(
                                "trade.cart.next",
                                row.next().add(),
                                unit,
                                row.next().price()),
                problems(row, wrong, words));
    }

    private static List<String> problems(Cart.Row row, Map<Long, String> wrong, TradeWords words) {
        var typed = wrong.containsKey(row.line().id())
                ? Stream.of(words.say("trade.error.quantity"))
                : Stream.<String>empty();
        return Stream.concat(typed, row.hindrances().stream().map(words::hindrance))
                .toList();
    }

    private static String named(Cart.Row row) {
        var listing = row.listing();
        return listing == null
                ? row.line().sku()
                : (listing.content().title() + " " + label(listing, row.line().sku())).strip();
    }

    private static String unit(@Nullable PublishedListing listing) {
        return listing == null ? "" : listing.content().sales().unit();
    }

    private static String label(@Nullable PublishedListing listing, String sku) {
        return Optional.ofNullable(listing).stream()
                .flatMap(each -> each.content().sales().sellable().stream())
                .filter(each -> each.key().equals(sku))
                .findFirst()
                .map(Sku::label)
                .orElse(sku.equals(Sku.SINGLE) ? "" : sku.replace("|", " / "));
    }
}
