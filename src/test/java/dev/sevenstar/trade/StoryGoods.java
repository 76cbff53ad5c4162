package dev.sevenstar.trade;

import dev.sevenstar.logistics.CarrierCode;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.SimulatedCarriers;
import dev.sevenstar.logistics.TraceNode;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.trade.claim.Claim;
import dev.sevenstar.trade.claim.ClaimLimits;
import dev.sevenstar.trade.claim.ClaimReason;
import dev.sevenstar.trade.claim.ClaimTerms;
import dev.sevenstar.trade.claim.Claims;
import dev.sevenstar.trade.claim.Evidence;
import dev.sevenstar.trade.claim.HandleClaim;
import dev.sevenstar.trade.claim.OpenClaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What people do to orders and to claims; which, and how, two numbers say. */
final class StoryGoods {

    private static final Hand STAFF = new Hand(Side.PLATFORM, 1, "小二");
    private static final Evidence PICTURE = new Evidence("story", 1);

    private final Story story;

    StoryGoods(Story story) {
        this.story = story;
    }

    void place(int which, int how) {
        var methods = MethodCode.values();
        var first = 100 * (1 + how % 15);
        story.place(
                methods[which % methods.length],
                story.buyers.get(how / 16 % story.buyers.size()),
                List.of(first, how % 3 == 0 ? 100 : 0));
    }

    void reprice(int which, int how) {
        var order = story.order(which);
        story.get(ChangePrice.class)
                .change(
                        order.key(),
                        Map.of(1, Money.ofFen(how % 3_001 - 1_500L)),
                        Money.ofFen(how % 1_999),
                        story.seller);
    }

    void cancel(int which, int how) {
        var order = story.order(which);
        var by = how % 2 == 0 ? Story.buyer(order) : story.seller;
        story.get(CancelOrder.class).cancel(order.key(), CloseReason.CHANGED_MIND, by);
    }

    void close(int which, int how) {
        var order = story.order(which);
        var toShelf = how % 3 != 0;
        story.get(CloseOrder.class).close(order.key(), CloseReason.OUT_OF_STOCK, toShelf, story.seller);
        if (!toShelf)
            story.keptOff += order.lines().stream().mapToInt(OrderLine::toShip).sum();
    }

    void showStage(int which, int how) {
        try {
            story.get(ShowStage.class).show(story.order(which).key(), "做好了 " + how, List.of(), story.seller);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void ship(int which, int how) {
        var order = story.order(which);
        var pieces = new TreeMap<>(ShipOrder.rest(order));
        if (how % 3 == 0) pieces.replaceAll((line, rest) -> Math.max(1, rest / 2));
        var waybill = Waybill.of(CarrierCode.SF, "", "SF%013d".formatted(story.dice.nextLong(10_000_000_000_000L)));
        story.get(ShipOrder.class).ship(order.key(), pieces, waybill, story.seller);
    }

    /** The carrier is at the door, where some do not want the goods any more. */
    void deliver(int which, int how) {
        var order = story.order(which);
        for (var parcel : story.get(Parcels.class).of(story.shop(), order.key().id()))
            if (!parcel.isOver())
                story.get(SimulatedCarriers.class)
                        .bring(parcel.key(), how % 4 == 0 ? TraceNode.FAILED : TraceNode.SIGN);
        story.jobs.run();
    }

    void receive(int which) {
        var order = story.order(which);
        story.get(ConfirmReceipt.class).confirm(order.key(), Story.buyer(order));
    }

    void prolong(int which) {
        var order = story.order(which);
        story.get(Orders.class).change(order.key(), each -> each.prolong(Story.buyer(order), Times.now(story.clock)));
    }

    void open(int which, int how) {
        var order = story.order(which);
        var terms = terms(order, story.get(Claims.class).limits(order), how);
        var form = UUID.randomUUID().toString();
        var open = story.get(OpenClaim.class);
        var claim = open.open(order.key(), terms, form, Story.buyer(order));
        story.claims.add(claim);
        if (!open.open(order.key(), terms, form, Story.buyer(order)).equals(claim))
            throw new AssertionError("one form made two claims");
    }

    private static ClaimTerms terms(Order order, ClaimLimits limits, int how) {
        var lines = order.isShippedInPart() && order.lines().size() > 1 && how % 4 == 1
                ? List.of(2)
                : order.lines().stream().map(OrderLine::number).toList();
        var most = limits.most(lines);
        var all = !order.isShippedInPart() || how % 3 == 0;
        var reasons = ClaimReason.of(order);
        var reason = reasons.get(how / 3 % reasons.size());
        var goods = all ? most.goods() : part(most.goods(), how);
        var freight = all && (!order.isShippedInPart() || reason.coversFreight()) ? most.freight() : Money.ZERO;
        return new ClaimTerms(lines, goods, freight, order.isShippedInPart() && how % 5 < 2, reason, "说明一下", PICTURE);
    }

    private static Money part(Money most, int how) {
        return Money.ofFen(1 + most.fen() * (how % 97) / 100);
    }

    /** Whatever somebody can do to a claim in its state, and some that they cannot. */
    void handle(int which, int how) {
        var claim = story.claim(which);
        var order = story.get(Orders.class).get(claim.order());
        var buyer = Story.buyer(order);
        if (how % 7 == 0) {
            step(
                    claim,
                    (each, now) -> each.callPlatform("请看", Evidence.NONE, how % 2 == 0 ? buyer : story.seller, now));
            return;
        }
        if (claim.isWithPlatform()) {
            decide(claim, how);
            return;
        }
        switch (claim.state()) {
            case AWAITING_SELLER -> answer(claim, how);
            case AWAITING_CHANGE -> change(claim, order, how);
            case AWAITING_RETURN -> step(claim, (each, now) -> each.sendBack("SF1", buyer, now));
            case AWAITING_RETURNED_GOODS -> takeBack(claim, order, how);
            case REFUNDED, CLOSED -> throw new Refused("story.over");
        }
    }

    private void answer(Claim claim, int how) {
        if (how % 5 == 1) step(claim, (each, now) -> each.reject("不行", Evidence.NONE, story.seller, now));
        else step(claim, (each, now) -> each.accept("宁波工业路 8 号", story.seller, now));
    }

    private void change(Claim claim, Order order, int how) {
        if (how % 4 == 1) step(claim, (each, now) -> each.close(Story.buyer(order), now));
        else {
            var limits = story.get(Claims.class).limits(order, claim);
            story.get(HandleClaim.class).change(claim.key(), terms(order, limits, how));
        }
    }

    private void takeBack(Claim claim, Order order, int how) {
        var shelf = new TreeMap<Integer, Integer>();
        claim.terms().lines().forEach(line -> shelf.put(line, order.line(line).shipped() * (how % 3) / 2));
        step(claim, (each, now) -> each.receiveBack(shelf, story.seller, now));
        story.keptOff -= shelf.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void decide(Claim claim, int how) {
        if (how % 5 == 1) step(claim, (each, now) -> each.sendPlatformAway(Story.buyer(order(claim)), now));
        else {
            var amount = Money.ofFen(claim.terms().amount().fen() * (how % 4) / 3);
            step(claim, (each, now) -> each.decide(amount, "看过", STAFF, now));
        }
    }

    private Order order(Claim claim) {
        return story.get(Orders.class).get(claim.order());
    }

    private void step(Claim claim, HandleClaim.Step step) {
        story.get(HandleClaim.class).handle(claim.key(), step);
    }
}
