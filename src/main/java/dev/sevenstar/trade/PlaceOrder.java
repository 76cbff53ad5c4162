package dev.sevenstar.trade;

import dev.sevenstar.identity.Shops;
import dev.sevenstar.listing.PublishedListings;
import dev.sevenstar.listing.Stock;
import dev.sevenstar.listing.Stock.Pieces;
import dev.sevenstar.logistics.FreightTemplate;
import dev.sevenstar.logistics.FreightTemplates;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.NewPlan;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ShopMethods;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A buyer orders goods of one shop. The price is reckoned anew and has to be the one that was shown, the
 * stock is taken, the plan is opened, all or nothing; the same form sent twice makes one order.
 */
@Component
public class PlaceOrder {

    private static final int TRIES = 5;

    /**
     * @param expected what the buyer was shown and agreed to, freight included
     * @param requestKey of the form
     */
    public record Request(
            long shopId,
            Hand buyer,
            List<Wanted> wanted,
            MethodCode method,
            Receiver receiver,
            String message,
            Money expected,
            String requestKey) {}

    /** Somebody took the goods between reckoning and taking; reckoned anew it is said how many are left. */
    private static final class TakenMeanwhile extends RuntimeException {}

    private final PublishedListings listings;
    private final Stock stock;
    private final FreightTemplates templates;
    private final Shops shops;
    private final ShopMethods methods;
    private final Plans plans;
    private final OrderRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlaceOrder(
            PublishedListings listings,
            Stock stock,
            FreightTemplates templates,
            Shops shops,
            ShopMethods methods,
            Plans plans,
            OrderRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.listings = listings;
        this.stock = stock;
        this.templates = templates;
        this.shops = shops;
        this.methods = methods;
        this.plans = plans;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws NotOrderable if something is in the way, or the price is not the one that was shown
     * @throws Refused if the shop does not take this method
     */
    public ShopKey place(Request request) {
        for (int tried = 1; ; tried++)
            try {
                return transaction.execute(status -> take(request));
            } catch (DuplicateKeyException | Refused sentTwice) {
                // The first of two may have taken the last piece, so the second is refused for that.
                return rows.ofRequest(request.shopId(), request.requestKey()).orElseThrow(() -> sentTwice);
            } catch (PessimisticLockingFailureException | TakenMeanwhile inEachOthersWay) {
                if (tried == TRIES) throw inEachOthersWay;
            }
    }

    /** What the goods would cost now, delivered to this region; null while nobody knows where to. */
    public Reckoning reckon(long shopId, List<Wanted> wanted, @Nullable String regionCode) {
        var shop = shops.findById(shopId).orElseThrow(NotFound::new);
        var found = listings.all(
                shopId, wanted.stream().map(Wanted::listingId).distinct().toList());
        return Reckoning.of(
                wanted,
                found,
                templatesOf(shopId),
                new Reckoning.Mixing(shop.mixedMinimum(), shop.mixedPieces()),
                regionCode);
    }

    private ShopKey take(Request request) {
        var reckoning =
                reckon(request.shopId(), request.wanted(), request.receiver().regionCode());
        if (!reckoning.isPossible()) throw new NotOrderable("trade.refused.not-orderable", reckoning);
        if (!reckoning.total().equals(request.expected()))
            throw new NotOrderable("trade.refused.price-moved", reckoning, request.expected(), reckoning.total());
        var now = Times.now(clock);
        var order = Order.place(
                request.shopId(),
                request.buyer(),
                request.method(),
                request.receiver(),
                request.message(),
                lines(reckoning),
                freight(reckoning),
                now);
        var plan = plans.open(new NewPlan(
                request.shopId(),
                order.key().id(),
                request.buyer().personId(),
                request.method(),
                methods.feeToday(request.shopId(), request.method()),
                order.goods(),
                order.freight()));
        if (plan.mayShip()) order.clear(now);
        rows.insert(order, request.requestKey());
        if (stock.takeAll(request.shopId(), pieces(reckoning)).isPresent()) throw new TakenMeanwhile();
        return order.key();
    }

    private Map<Long, FreightTemplate> templatesOf(long shopId) {
        return templates.of(shopId).stream()
                .collect(Collectors.toMap(template -> template.key().id(), template -> template));
    }

    private static Money freight(Reckoning reckoning) {
        return reckoning.total().minus(reckoning.goods());
    }

    private static List<Pieces> pieces(Reckoning reckoning) {
        return reckoning.lines().stream()
                .map(line -> new Pieces(line.listing().id(), line.sku(), line.quantity()))
                .toList();
    }

    private static List<OrderLine> lines(Reckoning reckoning) {
        var lines = new ArrayList<OrderLine>();
        for (var line : reckoning.lines())
            lines.add(new OrderLine(
                    lines.size() + 1,
                    line.listing().id(),
                    line.listing().revision(),
                    line.sku(),
                    line.listing().content().title(),
                    line.label(),
                    line.listing().coverHash(),
                    line.listing().content().sales().unit(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount(),
                    line.reason(),
                    Money.ZERO,
                    0));
        return lines;
    }
}
