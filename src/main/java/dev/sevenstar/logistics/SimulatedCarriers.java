package dev.sevenstar.logistics;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.NotFound;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Slice;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Plays the carriers that nobody has a contract with: a parcel comes from station to station as time passes. */
@Component
@Order
public class SimulatedCarriers implements CarrierPort {

    private static final int AT_ONCE = 100;
    private static final List<TraceNode> WAY =
            List.of(TraceNode.ACCEPT, TraceNode.TRANSPORT, TraceNode.DELIVERING, TraceNode.SIGN);

    private final SimulatedCarriages carriages;
    private final ObjectProvider<Parcels> parcels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SimulatedCarriers(
            SimulatedCarriages carriages,
            ObjectProvider<Parcels> parcels,
            TransactionTemplate transaction,
            Clock clock) {
        this.carriages = carriages;
        this.parcels = parcels;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public boolean serves(CarrierCode carrier) {
        return true;
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public void take(Parcel parcel) {
        var manner = carriages.manner(parcel.waybill().carrier());
        carriages.add(parcel.key(), Times.now(clock).plus(manner.step()));
    }

    /** One station further, whatever the time. */
    @Transactional
    public void goOn(ShopKey parcel) {
        hold(parcel);
        move(parcel);
    }

    /** At this station now; signed for, left with a neighbour, or not taken at the door. */
    @Transactional
    public void bring(ShopKey parcel, TraceNode node) {
        hold(parcel);
        reach(parcel, node);
    }

    /** It stays where it is until it is let go. */
    @Transactional
    public void holdBack(ShopKey parcel) {
        hold(parcel);
        carriages.next(parcel, null);
    }

    @Transactional
    public void letGo(ShopKey parcel) {
        hold(parcel);
        var carrier = parcels.getObject().get(parcel).waybill().carrier();
        carriages.next(parcel, Times.now(clock).plus(carriages.manner(carrier).step()));
    }

    @Transactional
    public void behave(CarrierManner manner) {
        carriages.change(manner);
    }

    /** One for every carrier, in the order of their codes. */
    public List<CarrierManner> manners() {
        var changed = carriages.manners().stream().collect(Collectors.toMap(CarrierManner::carrier, each -> each));
        return Arrays.stream(CarrierCode.values())
                .map(code -> changed.getOrDefault(code, CarrierManner.usual(code)))
                .toList();
    }

    /** The parcels on their way, the latest first. */
    public Slice<CarriageRow> onTheWay(@Nullable String after, int limit) {
        return carriages.all(after == null ? null : Ids.parse(after), limit);
    }

    /** All whose time has come, each on its own. */
    void carry() {
        List<ShopKey> due;
        do {
            due = carriages.due(Times.now(clock), AT_ONCE);
        } while (carry(due) == AT_ONCE);
    }

    private int carry(List<ShopKey> due) {
        var carried = 0;
        for (var parcel : due) if (Boolean.TRUE.equals(transaction.execute(status -> carryIfDue(parcel)))) carried++;
        return carried;
    }

    private boolean carryIfDue(ShopKey parcel) {
        if (!carriages.holdDue(parcel, Times.now(clock))) return false;
        move(parcel);
        return true;
    }

    private void hold(ShopKey parcel) {
        if (!carriages.hold(parcel)) throw new NotFound();
    }

    private void move(ShopKey parcel) {
        var at = parcels.getObject().get(parcel).state();
        WAY.stream().filter(node -> node.compareTo(at) > 0).findFirst().ifPresent(node -> reach(parcel, node));
    }

    private void reach(ShopKey key, TraceNode node) {
        var parcel = parcels.getObject().get(key);
        var now = Times.now(clock);
        parcels.getObject().reached(key, new TraceEntry(node, now, place(parcel, node)));
        if (node.isLast()) carriages.end(key);
        else
            carriages.next(
                    key, now.plus(carriages.manner(parcel.waybill().carrier()).step()));
    }

    private static String place(Parcel parcel, TraceNode node) {
        return node.compareTo(TraceNode.DELIVERING) < 0
                ? parcel.trace().get(0).regionCode()
                : parcel.to().regionCode();
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> carrySimulatedParcels(SimulatedCarriers carriers) {
            return Tasks.recurring("logistics-carry-simulated", FixedDelay.of(Duration.ofMinutes(1)))
                    .execute((instance, context) -> carriers.carry());
        }
    }
}
