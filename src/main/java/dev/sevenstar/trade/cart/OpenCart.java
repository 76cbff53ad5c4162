package dev.sevenstar.trade.cart;

import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.PublishedListings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks into a cart: its lines, and what the listings and shops say of them today. */
@Component
public class OpenCart {

    private final CartLines lines;
    private final PublishedListings listings;
    private final Shops shops;

    OpenCart(CartLines lines, PublishedListings listings, Shops shops) {
        this.lines = lines;
        this.listings = listings;
        this.shops = shops;
    }

    public Cart open(long person) {
        return of(lines.of(person));
    }

    Cart of(List<CartLine> found) {
        return Cart.of(found, listings.all(found.stream().map(CartLine::listing).toList()), shops(found));
    }

    private Map<Long, Shop> shops(List<CartLine> found) {
        var ids = found.stream().map(CartLine::shopId).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : shops.findAllById(ids).stream().collect(Collectors.toMap(Shop::id, Function.identity()));
    }
}
