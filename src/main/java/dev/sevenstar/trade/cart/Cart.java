package dev.sevenstar.trade.cart;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.listing.Markdown;
import dev.sevenstar.listing.PriceTable.NextStep;
import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.shared.Money;
import dev.sevenstar.trade.Hindrance;
import dev.sevenstar.trade.Hindrance.Kind;
import dev.sevenstar.trade.Reckoning;
import dev.sevenstar.trade.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A cart at today's prices, by shop: what is ticked is reckoned as the order that it would become, what cannot be
 * ordered any more is kept and says why.
 */
public record Cart(List<OfShop> shops, List<Row> removed) {

    /** ◇ Orders that can be placed at once, one for each shop. */
    public static final int MOST_SHOPS = 10;

    private static final Set<Kind> KEPT_OUT =
            Set.of(Kind.OFFLINE, Kind.ASK_FIRST, Kind.PRIVATE_PRICE, Kind.UNKNOWN_SKU, Kind.OWN_SHOP);

    /** @param reckoning of what is ticked */
    public record OfShop(Shop shop, List<Row> rows, Reckoning reckoning) {

        public List<Wanted> wanted() {
            return rows.stream()
                    .filter(Row::isTicked)
                    .map(row -> row.line().wanted())
                    .toList();
        }
    }

    /**
     * @param listing null where it was never published or is gone
     * @param price of one piece, at the quantity it would be ordered in; null where it cannot be
     * @param before what it cost when the buyer last looked, where the seller has changed it since
     * @param next how many more bring a better price
     * @param markdown where it costs less for a while
     * @param hindrances of this line; those of the whole listing stand at its first ticked line
     */
    public record Row(
            CartLine line,
            @Nullable PublishedListing listing,
            @Nullable Money price,
            @Nullable Money before,
            @Nullable NextStep next,
            @Nullable Markdown markdown,
            List<Hindrance> hindrances) {

        public boolean isOrderable() {
            return price != null;
        }

        public boolean isTicked() {
            return line.ticked() && isOrderable();
        }
    }

    /** @param listings by number; what is not among them is offline */
    static Cart of(List<CartLine> lines, Map<Long, PublishedListing> listings, Map<Long, Shop> shops) {
        var byShop = new LinkedHashMap<Long, List<CartLine>>();
        for (int i = lines.size() - 1; i >= 0; i--)
            if (lines.get(i).removedAt() == null
                    && shops.containsKey(lines.get(i).shopId()))
                byShop.computeIfAbsent(lines.get(i).shopId(), id -> new ArrayList<>())
                        .add(lines.get(i));
        var removed = lines.stream()
                .filter(line -> line.removedAt() != null)
                .map(line -> new Row(line, listings.get(line.listingId()), null, null, null, null, List.of()))
                .toList();
        return new Cart(
                byShop.entrySet().stream()
                        .map(each ->
                                ofShop(Objects.requireNonNull(shops.get(each.getKey())), each.getValue(), listings))
                        .toList(),
                removed);
    }

    public boolean isEmpty() {
        return shops.isEmpty();
    }

    public Stream<Row> rows() {
        return shops.stream().flatMap(shop -> shop.rows().stream());
    }

    /** What is ticked costs, without freight. */
    public Money goods() {
        return shops.stream().map(shop -> shop.reckoning().goods()).reduce(Money.ZERO, Money::plus);
    }

    /** What is ticked, by shop; shops without are left out. */
    public Map<Long, List<Wanted>> wanted() {
        var wanted = new LinkedHashMap<Long, List<Wanted>>();
        for (var shop : shops)
            if (!shop.wanted().isEmpty()) wanted.put(shop.shop().id(), shop.wanted());
        return wanted;
    }

    private static OfShop ofShop(Shop shop, List<CartLine> lines, Map<Long, PublishedListing> listings) {
        var kept = lines.stream().collect(Collectors.toMap(CartLine::id, line -> keptOut(line, listings)));
        var ticked = lines.stream()
                .filter(line -> line.ticked() && outOf(kept, line).isEmpty())
                .toList();
        var reckoning = Reckoning.of(
                ticked.stream().map(CartLine::wanted).toList(),
                listings,
                Map.of(),
                new Reckoning.Mixing(shop.mixedMinimum(), shop.mixedPieces()),
                null);
        var saidOf = new HashSet<Long>();
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            var listing = listings.get(line.listingId());
            var out = outOf(kept, line);
            if (out.isPresent() || listing == null)
                rows.add(new Row(
                        line, listing, null, null, null, null, out.stream().toList()));
            else {
                var first = line.ticked() && saidOf.add(line.listingId());
                rows.add(row(line, listing, ticked, reckoning.hindrances(), first));
            }
        }
        return new OfShop(shop, rows, reckoning);
    }

    private static Optional<Hindrance> outOf(Map<Long, Optional<Hindrance>> kept, CartLine line) {
        return kept.getOrDefault(line.id(), Optional.empty());
    }

    /** Why a line cannot be ordered whatever its quantity; empty if it can. */
    private static Optional<Hindrance> keptOut(CartLine line, Map<Long, PublishedListing> listings) {
        var listing = listings.get(line.listingId());
        var alone = Reckoning.of(List.of(line.wanted()), listings, Map.of(), Reckoning.Mixing.NONE, null);
        var soldOut = listing != null && listing.available(line.sku()) == 0;
        return alone.hindrances().stream()
                .filter(each -> KEPT_OUT.contains(each.kind()) || each.kind() == Kind.TOO_FEW_LEFT && soldOut)
                .findFirst();
    }

    private static Row row(
            CartLine line, PublishedListing listing, List<CartLine> ticked, List<Hindrance> all, boolean first) {
        var picks = ticked.stream()
                .filter(each -> each.listingId() == line.listingId() && each.id() != line.id())
                .map(each -> new Pick(each.sku(), each.quantity()))
                .collect(Collectors.toCollection(ArrayList::new));
        picks.add(new Pick(line.sku(), line.quantity()));
        var quote = listing.quote(picks);
        var priced = quote.lines().stream()
                .filter(each -> each.sku().equals(line.sku()))
                .reduce((earlier, last) -> last)
                .orElseThrow();
        var price = priced.unitPrice();
        var moved =
                (listing.revision() != line.seenRevision() || priced.markdown() != null) && !price.equals(line.seen());
        var hindrances = all.stream()
                .filter(each -> each.listingId() == line.listingId())
                .filter(each -> each.sku().isEmpty()
                        ? first
                        : line.ticked() && each.sku().equals(line.sku()))
                .toList();
        return new Row(line, listing, price, moved ? line.seen() : null, quote.next(), priced.markdown(), hindrances);
    }
}
