package dev.sevenstar.trade;

import dev.sevenstar.listing.Shares;
import dev.sevenstar.listing.Stock;
import dev.sevenstar.shared.ShopKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Goods of an order leave the shelf, or the share that they were sold out of, and come back to where they were from. */
@Component
public class TakeGoods {

    private final Stock stock;
    private final Shares shares;

    TakeGoods(Stock stock, Shares shares) {
        this.stock = stock;
        this.shares = shares;
    }

    /** Takes everything; if false, the transaction has to be given up. */
    boolean take(Order order) {
        var shop = order.key().shopId();
        return marked(order.lines())
                        .allMatch(line -> shares.take(listing(shop, line), holder(line), line.sku(), line.quantity()))
                && stock.takeAll(
                                shop,
                                order.lines().stream()
                                        .filter(line -> line.markdown() == null)
                                        .map(line -> line.pieces(line.quantity()))
                                        .toList())
                        .isEmpty();
    }

    /** All of it. */
    void giveBack(Order order) {
        giveBack(order, order.lines().stream().collect(Collectors.toMap(OrderLine::number, OrderLine::quantity)));
    }

    /**
     * A share that is over takes nothing back: its pieces go on the shelf.
     *
     * @param pieces by line number
     */
    public void giveBack(Order order, Map<Integer, Integer> pieces) {
        var shop = order.key().shopId();
        var back = order.lines().stream()
                .filter(line -> pieces.getOrDefault(line.number(), 0) > 0)
                .toList();
        var toShelf = new ArrayList<>(
                back.stream().filter(line -> line.markdown() == null).toList());
        marked(back)
                .filter(line -> !shares.giveBack(
                        listing(shop, line), holder(line), line.sku(), pieces.getOrDefault(line.number(), 0)))
                .forEach(toShelf::add);
        stock.giveAllBack(
                shop,
                toShelf.stream()
                        .map(line -> line.pieces(pieces.getOrDefault(line.number(), 0)))
                        .toList());
    }

    /** In the order in which they are taken. */
    private static Stream<OrderLine> marked(List<OrderLine> lines) {
        return lines.stream()
                .filter(line -> line.markdown() != null)
                .sorted(Comparator.comparing(line -> line.pieces(1)));
    }

    private static ShopKey listing(long shop, OrderLine line) {
        return new ShopKey(shop, line.listingId());
    }

    private static long holder(OrderLine line) {
        return Objects.requireNonNull(line.markdown()).holder();
    }
}
