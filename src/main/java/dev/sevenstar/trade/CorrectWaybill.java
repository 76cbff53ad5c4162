package dev.sevenstar.trade;

import dev.sevenstar.logistics.Parcels;
import dev.sevenstar.logistics.Waybill;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The carrier or number of a parcel was mistyped: it is set right, and every order in the parcel tells of it. */
@Component
public class CorrectWaybill {

    private final OrderParcels left;
    private final Parcels parcels;
    private final Orders orders;
    private final Clock clock;

    CorrectWaybill(OrderParcels left, Parcels parcels, Orders orders, Clock clock) {
        this.left = left;
        this.parcels = parcels;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * The parcel is taken before its orders, as where its carrier tells of it.
     *
     * @throws Refused once the parcel has arrived or gone back, or if another parcel goes under this waybill
     */
    @Transactional
    public void correct(ShopKey order, String parcel, Waybill waybill, Hand by) {
        var before = left.get(order, parcel);
        var after = parcels.correct(before.key(), waybill, by);
        if (after.waybill().equals(before.waybill())) return;
        for (var id : left.ordersIn(before))
            orders.change(
                    new ShopKey(order.shopId(), id),
                    each -> each.waybillCorrected(before.waybill(), waybill, by, Times.now(clock)));
    }
}
