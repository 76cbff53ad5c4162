package dev.sevenstar.trade;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.logistics.events.ParcelRefused;
import dev.sevenstar.logistics.events.ParcelSigned;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the end of a parcel means for its order, where the carrier was to collect. Done by jobs: the parcel is held by
 * who tells of its end, and money is always taken first.
 */
@Component
class HearParcels {

    /** What became of goods that were to be paid at the door. */
    record AtTheDoor(long shopId, long orderId, boolean paid) {}

    static final TaskDescriptor<AtTheDoor> ENDED = TaskDescriptor.of("trade-at-the-door", AtTheDoor.class);

    private final Jobs jobs;

    HearParcels(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void arrived(ParcelSigned parcel) {
        if (parcel.collectFen() > 0)
            promise(parcel.parcelId(), new AtTheDoor(parcel.shopId(), parcel.reference(), true));
    }

    @EventListener
    void wentBack(ParcelRefused parcel) {
        if (parcel.collectFen() > 0)
            promise(parcel.parcelId(), new AtTheDoor(parcel.shopId(), parcel.reference(), false));
    }

    private void promise(long parcel, AtTheDoor ended) {
        jobs.soon(ENDED, Ids.text(parcel), ended);
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<AtTheDoor> ordersEndAtTheDoor(EndAtTheDoor end) {
            return Tasks.oneTime(ENDED).onFailure(Jobs.retry()).execute((instance, context) -> {
                var door = instance.getData();
                end.end(new ShopKey(door.shopId(), door.orderId()), door.paid());
            });
        }
    }
}
