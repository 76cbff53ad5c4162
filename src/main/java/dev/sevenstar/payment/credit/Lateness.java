package dev.sevenstar.payment.credit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a line whose bills are not paid in time, and when they are paid at last. */
@Component
public class Lateness {

    private static final int AT_ONCE = 100;

    private final Bills bills;
    private final CreditLines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lateness(Bills bills, CreditLines lines, TransactionTemplate transaction, Clock clock) {
        this.bills = bills;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks once at each bill after its day; those not paid freeze their line. */
    public void look() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        for (var keys = bills.dueBefore(today, AT_ONCE); !keys.isEmpty(); keys = bills.dueBefore(today, AT_ONCE))
            keys.forEach(key -> transaction.executeWithoutResult(status -> look(key)));
    }

    private void look(ShopKey key) {
        bills.hold(key);
        var bill = bills.get(key);
        bills.looked(key, !bill.isPaid());
        if (!bill.isPaid()) lines.late(key.shopId(), bill.buyerPerson());
    }

    /** Something was paid: if nothing of this buyer is late any more, the line opens again. */
    public void paid(long shopId, long buyer) {
        if (bills.ofBuyer(shopId, buyer).stream().noneMatch(bill -> bill.late() && !bill.isPaid()))
            lines.thaw(shopId, buyer);
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> lookForLateBills(Lateness lateness) {
            return Tasks.recurring("payment-late-bills", Schedules.daily(Times.ZONE, LocalTime.of(0, 10)))
                    .execute((instance, context) -> lateness.look());
        }
    }
}
