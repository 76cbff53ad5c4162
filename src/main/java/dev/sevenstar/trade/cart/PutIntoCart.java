package dev.sevenstar.trade.cart;

import dev.sevenstar.listing.PriceTable.Pick;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.Reckoning;
import dev.sevenstar.trade.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody puts goods of one listing into their cart; what is there already becomes more. */
@Component
public class PutIntoCart {

    private final CartLines lines;
    private final PublishedListings listings;

    PutIntoCart(CartLines lines, PublishedListings listings) {
        this.lines = lines;
        this.listings = listings;
    }

    /**
     * @throws NotFound if there is no such listing on sale
     * @throws Refused if nothing is wanted, it cannot be ordered at all, or the cart is full
     */
    @Transactional
    public void put(long person, long listingId, List<Wanted> wanted) {
        var listing =
                listings.find(listingId).filter(PublishedListing::isOnline).orElseThrow(NotFound::new);
        if (wanted.isEmpty()) throw new Refused("trade.refused.nothing-picked");
        requireOrderable(listing, wanted);
        put(person, priced(listing, wanted));
    }

    /**
     * What was ordered once, as far as it is still sold.
     *
     * @return how many lines of the order are not
     * @throws Refused if the cart is full
     */
    @Transactional
    public int again(long person, Order order) {
        var keys = order.lines().stream()
                .map(line -> new ShopKey(order.key().shopId(), line.listingId()))
                .distinct()
                .toList();
        var sold = new ArrayList<CartLine>();
        for (var listing : listings.all(keys).values()) {
            if (!listing.isOnline() || !isOrderable(listing)) continue;
            var wanted = order.lines().stream()
                    .filter(line -> line.listingId() == listing.id() && Reckoning.isSold(listing, line.sku()))
                    .map(line -> new Wanted(listing.id(), line.sku(), line.quantity()))
                    .toList();
            sold.addAll(priced(listing, wanted));
        }
        put(person, sold);
        return order.lines().size() - sold.size();
    }

    private void put(long person, List<CartLine> wanted) {
        lines.forget(person);
        var there = lines.of(person).stream().collect(Collectors.toMap(PutIntoCart::goods, Function.identity()));
        var added = new ArrayList<CartLine>();
        var changed = new ArrayList<CartLine>();
        for (var line : wanted) {
            var old = there.get(goods(line));
            if (old == null) added.add(line);
            else changed.add(more(old, line));
        }
        if (there.size() + added.size() > CartLines.MOST) throw new Refused("trade.refused.cart-full", CartLines.MOST);
        lines.save(person, changed);
        lines.add(person, added);
    }

    private static List<Object> goods(CartLine line) {
        return List.of(line.listingId(), line.sku());
    }

    private static boolean isOrderable(PublishedListing listing) {
        var sales = listing.content().sales();
        return sales.takesOrders() && !sales.privatePrice();
    }

    private static void requireOrderable(PublishedListing listing, List<Wanted> wanted) {
        if (!isOrderable(listing)) throw new Refused("trade.refused.ask-first");
        if (!wanted.stream().allMatch(each -> Reckoning.isSold(listing, each.sku()))) throw new NotFound();
    }

    private static List<CartLine> priced(PublishedListing listing, List<Wanted> wanted) {
        return listing
                .quote(wanted.stream()
                        .map(each -> new Pick(each.sku(), each.quantity()))
                        .toList())
                .lines()
                .stream()
                .map(line -> CartLines.fresh(
                        listing.shopId(),
                        new Wanted(listing.id(), line.sku(), line.quantity()),
                        line.unitPrice(),
                        listing.revision()))
                .toList();
    }

    /** What was removed a moment ago begins anew. */
    private static CartLine more(CartLine old, CartLine added) {
        var before = old.removedAt() == null ? old.quantity() : 0;
        var together = (int) Math.min(Wanted.MOST_PIECES, (long) before + added.quantity());
        return new CartLine(
                old.id(),
                old.shopId(),
                old.listingId(),
                old.sku(),
                together,
                added.seen(),
                added.seenRevision(),
                true,
                null);
    }
}
