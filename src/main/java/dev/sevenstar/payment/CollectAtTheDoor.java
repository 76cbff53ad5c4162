package dev.sevenstar.payment;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.calendar.WorkingCalendar;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A carrier collected the money of an order at the door, and hands it over to the shop some days later. */
@Component
public class CollectAtTheDoor {

    /** ◇ T+3: working days until the carrier hands over what it collected, less its fee. */
    public static final int REMITTED_AFTER = 3;

    static final TaskDescriptor<ShopKey> REMIT = TaskDescriptor.of("payment-carrier-remits", ShopKey.class);

    private final Plans plans;
    private final Jobs jobs;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CollectAtTheDoor(Plans plans, Jobs jobs, WorkingCalendar calendar, Clock clock) {
        this.plans = plans;
        this.jobs = jobs;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In the transaction of who knows that the goods were delivered. */
    @Transactional
    public void collected(long shopId, long reference) {
        var now = Times.now(clock);
        var plan = plans.change(shopId, reference, each -> {
            each.delivered();
            each.instalments().stream()
                    .filter(one -> one.trigger() == Trigger.DELIVERY)
                    .forEach(one -> each.pay(one.number(), one.payable(), now));
        });
        jobs.at(remittance(now), REMIT, plan.key().number(), plan.key());
    }

    private Instant remittance(Instant collected) {
        var day = calendar.plusWorkingDays(LocalDate.ofInstant(collected, Times.ZONE), REMITTED_AFTER);
        return day.atStartOfDay(Times.ZONE).toInstant();
    }

    /** Once: what was handed over, or given back to the buyer meanwhile, is not handed over again. */
    void remit(ShopKey plan) {
        plans.change(plan, each -> each.instalments().stream()
                .filter(one -> one.trigger() == Trigger.DELIVERY && one.state() == InstalmentState.PAID)
                .forEach(one -> each.release(one.number(), Times.now(clock))));
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<ShopKey> carrierRemits(CollectAtTheDoor collect) {
            return Tasks.oneTime(REMIT)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> collect.remit(instance.getData()));
        }
    }
}
