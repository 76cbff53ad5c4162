package dev.sevenstar.trade;

import dev.sevenstar.logistics.Parcel;
import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parcels in which an order's goods left: its own, and those it shares with others. */
@Component
public class OrderParcels {

    private final Parcels parcels;
    private final JdbcClient jdbc;

    OrderParcels(Parcels parcels, JdbcClient jdbc) {
        this.parcels = parcels;
        this.jdbc = jdbc;
    }

    public List<Parcel> of(ShopKey order) {
        var shared = jdbc.sql("""
                select parcel_id from trade_shared_parcel where shop_id = :shop and order_id = :order
                order by shop_id, order_id, parcel_id""")
                .param("shop", order.shopId())
                .param("order", order.id())
                .query(Long.class)
                .list();
        return Stream.concat(
                        parcels.of(order.shopId(), order.id()).stream(), parcels.all(order.shopId(), shared).stream())
                .toList();
    }

    /** @throws NotFound if no goods of this order left in it */
    public Parcel get(ShopKey order, String number) {
        return of(order).stream()
                .filter(parcel -> parcel.number().equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The orders whose goods are in a parcel, by number. */
    List<Long> ordersIn(Parcel parcel) {
        var shared = jdbc.sql("select order_id from trade_shared_parcel where shop_id = :shop and parcel_id = :parcel")
                .param("shop", parcel.key().shopId())
                .param("parcel", parcel.key().id())
                .query(Long.class)
                .list();
        return Stream.concat(Stream.of(parcel.reference()), shared.stream())
                .sorted()
                .toList();
    }

    /** The orders whose goods are in a parcel of this number. */
    List<Long> ordersOf(long shopId, String waybill) {
        var first = parcels.find(shopId, waybill);
        if (first.isEmpty()) return List.of();
        var shared = jdbc.sql("""
                select order_id from trade_shared_parcel where shop_id = :shop and parcel_id in (:parcels)""")
                .param("shop", shopId)
                .param("parcels", first.stream().map(Parcels.Found::id).toList())
                .query(Long.class)
                .list();
        return Stream.concat(first.stream().map(Parcels.Found::reference), shared.stream())
                .distinct()
                .toList();
    }
}
