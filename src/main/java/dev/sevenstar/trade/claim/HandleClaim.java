package dev.sevenstar.trade.claim;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.HoldDisputed;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import dev.sevenstar.trade.CloseReason;
import dev.sevenstar.trade.Hand;
import dev.sevenstar.trade.Order;
import dev.sevenstar.trade.OrderLine;
import dev.sevenstar.trade.Orders;
import dev.sevenstar.trade.ShipOrder;
import dev.sevenstar.trade.Side;
import dev.sevenstar.trade.TakeGoods;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a claim a step further. What it comes to is done in the same transaction: the money goes back, goods that
 * came back are on the shelf, and an order of which everything was given back before receipt is closed.
 */
@Component
public class HandleClaim {

    /** What somebody does to a claim. */
    @FunctionalInterface
    public interface Step {
        void take(Claim claim, Instant now);
    }

    private static final String OCCASION = "claim ";

    private final Claims claims;
    private final ClaimRows rows;
    private final Orders orders;
    private final Plans plans;
    private final GiveMoneyBack giveBack;
    private final HoldDisputed disputed;
    private final TakeGoods goods;
    private final ClaimNews news;
    private final Audit audit;
    private final Clock clock;

    HandleClaim(
            Claims claims,
            ClaimRows rows,
            Orders orders,
            Plans plans,
            GiveMoneyBack giveBack,
            HoldDisputed disputed,
            TakeGoods goods,
            ClaimNews news,
            Audit audit,
            Clock clock) {
        this.claims = claims;
        this.rows = rows;
        this.orders = orders;
        this.plans = plans;
        this.giveBack = giveBack;
        this.disputed = disputed;
        this.goods = goods;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** The money's plan first: all claims of an order wait for each other there. */
    @Transactional
    public Claim handle(ShopKey key, Step step) {
        hold(key);
        var claim = claims.get(key);
        var before = claim.dispute();
        step.take(claim, Times.now(clock));
        freeze(claim, before, claim.dispute());
        save(claim);
        return claim;
    }

    /** The buyer asks for something else. */
    @Transactional
    public Claim change(ShopKey key, ClaimTerms terms) {
        hold(key);
        var claim = claims.get(key);
        var order = orders.get(claim.order());
        var limits = claims.limits(order, claim);
        claim.change(order, terms, limits.most(terms.lines()), Times.now(clock));
        var weights = new TreeMap<>(limits.lines());
        weights.keySet().retainAll(terms.lines());
        rows.ask(claim, ClaimLimits.share(terms.goods(), weights));
        save(claim);
        return claim;
    }

    /** What the shop has for a completed order stays where it is while the platform is asked. */
    private void freeze(Claim claim, Optional<String> before, Optional<String> after) {
        if (before.equals(after)) return;
        var order = claim.order();
        before.ifPresent(dispute -> disputed.release(order.shopId(), order.id(), dispute));
        after.ifPresent(dispute ->
                disputed.hold(order.shopId(), order.id(), dispute, claim.terms().amount()));
    }

    private void hold(ShopKey key) {
        plans.hold(key.shopId(), claims.get(key).order().id());
    }

    private void save(Claim claim) {
        rows.update(claim);
        if (claim.refunded().isPositive() && claim.state() == ClaimState.REFUNDED) refund(claim);
        claim.since().forEach(each -> keep(claim, each));
        news.tell(claim);
    }

    /** What the shop or the platform did about the money is in the book of sensitive acts. */
    private void keep(Claim claim, ClaimMessage message) {
        if (message.by().side() != Side.SELLER && message.by().side() != Side.PLATFORM) return;
        var action =
                switch (message.kind()) {
                    case ACCEPTED -> "trade.claim-accepted";
                    case ACCEPTED_RETURN -> "trade.claim-return-accepted";
                    case REJECTED -> "trade.claim-rejected";
                    case RECEIVED_BACK -> "trade.claim-goods-received";
                    case DECIDED -> "trade.claim-decided";
                    default -> "";
                };
        if (action.isEmpty()) return;
        var amount =
                claim.refunded().isPositive() ? claim.refunded() : claim.terms().amount();
        audit.record(claim.key().shopId(), action, "claim", claim.number(), null, amount + " " + claim.answer());
    }

    private void refund(Claim claim) {
        var order = claim.order();
        giveBack.give(order.shopId(), order.id(), occasion(claim.key()), claim.refunded());
        rows.refund(claim, ClaimLimits.share(claim.refundedGoods(), rows.asked(claim.key())));
        var now = Times.now(clock);
        var unwanted = new TreeMap<Integer, Integer>();
        var changed = orders.change(order, each -> {
            each.refunded(claim.refunded(), now);
            unwanted.putAll(endRest(claim, each, now));
        });
        putOnShelf(changed, claim.toShelf());
        giveBackToStock(changed, unwanted);
        if (!changed.state().isOver()) closeIfNothingIsLeft(order);
    }

    /** Why the money of a claim goes back, by which its ways are found. */
    public static String occasion(ShopKey claim) {
        return OCCASION + claim.number();
    }

    public static boolean isOccasion(String occasion) {
        return occasion.startsWith(OCCASION);
    }

    private void putOnShelf(Order order, Map<Integer, Integer> pieces) {
        pieces.forEach((number, count) -> {
            var line = order.line(number);
            if (count < 0 || count > line.shipped()) throw new Refused("trade.refused.claim-shelf", line.shipped());
        });
        giveBackToStock(order, pieces);
    }

    /** Goods that have not left and were given back stay, by line number. */
    private static Map<Integer, Integer> endRest(Claim claim, Order order, Instant now) {
        if (!claim.terms().reason().endsTheRest()) return Map.of();
        var rest = ShipOrder.rest(order);
        rest.keySet().retainAll(claim.terms().lines());
        order.restUnwanted(claim.terms().lines(), now);
        return rest;
    }

    private void giveBackToStock(Order order, Map<Integer, Integer> pieces) {
        goods.giveBack(order, pieces);
    }

    private void closeIfNothingIsLeft(ShopKey key) {
        var plan = plans.get(key.shopId(), key.id());
        if (plan.refundable().isPositive()) return;
        if (plan.state() == PlanState.OPEN) plans.change(key.shopId(), key.id(), Plan::waiveRest);
        var order = orders.change(key, each -> each.close(CloseReason.REFUNDED, Hand.HOUSE, Times.now(clock)));
        goods.giveBack(order, order.lines().stream().collect(Collectors.toMap(OrderLine::number, OrderLine::toShip)));
    }
}
