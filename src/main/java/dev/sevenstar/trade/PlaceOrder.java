package dev.sevenstar.trade;

import dev.sevenstar.campaign.groupbuy.Window;
import dev.sevenstar.identity.Seats;
import dev.sevenstar.listing.PublishedListing;
import dev.sevenstar.listing.PublishedListings;
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
import dev.sevenstar.trade.Hindrance.Kind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final TakeGoods goods;
    private final FreightTemplates templates;
    private final Seats seats;
    private final ShopMethods methods;
    private final Baskets baskets;
    private final Plans plans;
    private final OrderRows rows;
    private final GroupParts parts;
    private final OrderNews news;
    private final TellShop shop;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PlaceOrder(
            PublishedListings listings,
            TakeGoods goods,
            FreightTemplates templates,
            Seats seats,
            ShopMethods methods,
            Baskets baskets,
            Plans plans,
            OrderRows rows,
            GroupParts parts,
            OrderNews news,
            TellShop shop,
            TransactionTemplate transaction,
            Clock clock) {
        this.listings = listings;
        this.goods = goods;
        this.templates = templates;
        this.seats = seats;
        this.methods = methods;
        this.baskets = baskets;
        this.plans = plans;
        this.rows = rows;
        this.parts = parts;
        this.news = news;
        this.shop = shop;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @throws NotOrderable if something is in the way, or the price is not the one that was shown
     * @throws Refused if these goods cannot be paid by this method in this shop
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
        return reckon(Hand.HOUSE.personId(), shopId, wanted, regionCode);
    }

    /** The same for this buyer, who may be one of the shop's own. */
    public Reckoning reckon(long buyer, long shopId, List<Wanted> wanted, @Nullable String regionCode) {
        var terms = seats.termsFor(shopId, buyer).orElseThrow(NotFound::new);
        var found = listings.all(
                shopId, wanted.stream().map(Wanted::listingId).distinct().toList());
        var reckoning = Reckoning.of(
                wanted,
                found,
                templatesOf(shopId, found.values()),
                new Reckoning.Mixing(terms.mixedMinimum(), terms.mixedPieces()),
                regionCode);
        return terms.own() ? reckoning.and(Hindrance.of(Kind.OWN_SHOP, 0, "")) : reckoning;
    }

    private ShopKey take(Request request) {
        var reckoning = reckon(
                request.buyer().personId(),
                request.shopId(),
                request.wanted(),
                request.receiver().regionCode());
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
        var agreed =
                methods.require(request.shopId(), request.buyer().personId(), request.method(), baskets.of(reckoning));
        order.promise(promisedHours(reckoning));
        var together = reckoning.groupBuy();
        together.ifPresent(group -> order.waitFor(Window.countAt(group.until())));
        var plan = plans.open(new NewPlan(
                request.shopId(),
                order.key().id(),
                request.buyer().personId(),
                request.method(),
                agreed.fee(),
                agreed.shape(),
                order.goods(),
                order.freight()));
        if (plan.mayShip()) order.clearAtOnce(now);
        rows.insert(order, request.requestKey());
        together.ifPresent(group -> parts.join(order.key(), group.holder()));
        if (order.payUntil() == null) shop.placedAndCleared(order);
        else news.remindBefore(order.key(), order.payUntil());
        if (!goods.take(order)) throw new TakenMeanwhile();
        return order.key();
    }

    private Map<Long, FreightTemplate> templatesOf(long shopId, Collection<PublishedListing> found) {
        return templates.of(shopId, Reckoning.templatesOf(found)).stream()
                .collect(Collectors.toMap(template -> template.key().id(), template -> template));
    }

    /** All of it has left when what takes longest has; 0 where something was not promised at all. */
    private static int promisedHours(Reckoning reckoning) {
        var promises = reckoning.lines().stream()
                .map(line -> line.listing().content().delivery().promiseFor(line.quantity()))
                .toList();
        if (promises.stream().anyMatch(Optional::isEmpty)) return 0;
        return promises.stream()
                .flatMap(Optional::stream)
                .mapToInt(promise -> promise.within().hours())
                .max()
                .orElse(0);
    }

    private static Money freight(Reckoning reckoning) {
        return reckoning.total().minus(reckoning.goods());
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
                    line.markdown(),
                    Money.ZERO,
                    Money.ZERO,
                    0,
                    0));
        return lines;
    }
}
