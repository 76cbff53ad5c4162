package dev.sevenstar.trade;

import dev.sevenstar.logistics.Addressee;
import dev.sevenstar.logistics.NewParcel;
import dev.sevenstar.logistics.Parcel;
import dev.sevenstar.logistics.ParcelItem;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goods leave: pieces of one order in a parcel, or all that is left of several orders to one address. */
@Component
public class ShipOrder {

    /** More orders than this do not go into one parcel. */
    public static final int MOST_TOGETHER = 20;

    private final Plans plans;
    private final Orders orders;
    private final Parcels parcels;
    private final JdbcClient jdbc;
    private final Clock clock;

    ShipOrder(Plans plans, Orders orders, Parcels parcels, JdbcClient jdbc, Clock clock) {
        this.plans = plans;
        this.orders = orders;
        this.parcels = parcels;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param pieces by line number
     * @throws Refused if the order does not wait for so much, or another parcel goes under this waybill
     */
    @Transactional
    public Parcel ship(ShopKey key, Map<Integer, Integer> pieces, Waybill waybill, Hand by) {
        var collect = toCollect(key);
        var order = leave(key, pieces, waybill, by);
        if (collect.isPositive() && order.lines().stream().anyMatch(line -> line.toShip() > 0))
            throw new Refused("trade.refused.collected-in-one");
        return parcels.send(
                new NewParcel(key.shopId(), key.id(), waybill, items(order, pieces), addressee(order), collect));
    }

    /** All that is left of an order. */
    @Transactional
    public Parcel shipRest(ShopKey key, Waybill waybill, Hand by) {
        return ship(key, rest(orders.get(key)), waybill, by);
    }

    /**
     * All that is left of several orders of one buyer to one address, in one parcel.
     *
     * @throws Refused if they do not go to one receiver, or the carrier is to collect for one of them
     */
    @Transactional
    public Parcel shipTogether(long shopId, List<Long> ids, Waybill waybill, Hand by) {
        if (ids.size() > MOST_TOGETHER) throw new Refused("trade.refused.merge-many", MOST_TOGETHER);
        var keys = ids.stream()
                .distinct()
                .sorted()
                .map(id -> new ShopKey(shopId, id))
                .toList();
        keys.forEach(key -> plans.hold(shopId, key.id()));
        var left = new ArrayList<Order>();
        for (var key : keys) left.add(orders.get(key));
        requireTogether(left);
        var items = items(left);
        for (var order : left) leave(order.key(), rest(order), waybill, by);
        var first = left.get(0);
        var parcel =
                parcels.send(new NewParcel(shopId, first.key().id(), waybill, items, addressee(first), Money.ZERO));
        keys.stream().skip(1).forEach(key -> share(key, parcel));
        return parcel;
    }

    /** Whether orders can leave in one parcel: one buyer, one receiver, nothing to collect. */
    public static boolean goTogether(List<Order> left) {
        return left.stream()
                                .map(order -> List.of(order.buyerPerson(), order.receiver()))
                                .distinct()
                                .count()
                        == 1
                && left.stream().noneMatch(order -> order.method() == MethodCode.COD);
    }

    private static void requireTogether(List<Order> left) {
        if (left.size() < 2) throw new Refused("trade.refused.merge-few");
        if (!goTogether(left)) throw new Refused("trade.refused.merge-apart");
        if (left.stream().mapToInt(order -> rest(order).size()).sum() == 0) throw new Refused("trade.refused.state");
    }

    /** The plan first, as everywhere; what was given back meanwhile does not leave. */
    private Order leave(ShopKey key, Map<Integer, Integer> pieces, Waybill waybill, Hand by) {
        plans.hold(key.shopId(), key.id());
        if (!plans.get(key.shopId(), key.id()).mayShip()) throw new Refused("trade.refused.state");
        return orders.change(key, each -> each.ship(pieces, waybill.written(), waybill.number(), by, Times.now(clock)));
    }

    private Money toCollect(ShopKey key) {
        return plans.get(key.shopId(), key.id()).instalments().stream()
                .filter(each -> each.channel() == Channel.CARRIER)
                .map(Instalment::payable)
                .reduce(Money.ZERO, Money::plus);
    }

    public static Map<Integer, Integer> rest(Order order) {
        return order.lines().stream()
                .filter(line -> line.toShip() > 0)
                .collect(Collectors.toMap(OrderLine::number, OrderLine::toShip));
    }

    private static Addressee addressee(Order order) {
        var to = order.receiver();
        return new Addressee(order.buyerPerson(), to.name(), to.phone(), to.regionCode(), to.street());
    }

    private static List<ParcelItem> items(Order order, Map<Integer, Integer> pieces) {
        return order.lines().stream()
                .filter(line -> pieces.containsKey(line.number()))
                .sorted(Comparator.comparingInt(OrderLine::number))
                .map(line -> item(line.number(), line, pieces.getOrDefault(line.number(), 0)))
                .toList();
    }

    /** Numbered through, since two orders both have a first line. */
    private static List<ParcelItem> items(List<Order> left) {
        var items = new ArrayList<ParcelItem>();
        for (var order : left)
            for (var line : order.lines())
                if (line.toShip() > 0) items.add(item(items.size() + 1, line, line.toShip()));
        return items;
    }

    private static ParcelItem item(int number, OrderLine line, int pieces) {
        return new ParcelItem(number, (line.title() + " " + line.label()).strip(), line.unit(), pieces);
    }

    private void share(ShopKey order, Parcel parcel) {
        jdbc.sql("insert into trade_shared_parcel (shop_id, order_id, parcel_id) values (:shop, :order, :parcel)")
                .param("shop", order.shopId())
                .param("order", order.id())
                .param("parcel", parcel.key().id())
                .update();
    }
}
