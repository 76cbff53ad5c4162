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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a line whose bills are not paid in time, and when they are paid at last. */
@Component
public class Lateness {

    private static final int AT_ONCE = 100;

    private final Bills bills;
    private final BillBook book;
    private final CreditLines lines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lateness(Bills bills, BillBook book, CreditLines lines, TransactionTemplate transaction, Clock clock) {
        this.bills = bills;
        this.book = book;
        this.lines = lines;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks once at each bill after its day; those not paid freeze their line. */
    public void look() {
        var today = today();
        for (var keys = book.dueBefore(today, AT_ONCE); !keys.isEmpty(); keys = book.dueBefore(today, AT_ONCE))
            keys.forEach(key -> transaction.executeWithoutResult(status -> look(key)));
    }

    /** The line is taken first, as by everybody who changes what its buyer owes. */
    private void look(ShopKey key) {
        lines.hold(key.shopId(), bills.get(key).buyerPerson());
        var bill = bills.get(key);
        if (book.looked(key, !bill.isPaid()) && !bill.isPaid()) lines.late(key.shopId(), bill.buyerPerson());
    }

    /**
     * What a buyer owes for a received order became less or more, and their line is held. When nothing late is left to
     * pay the line opens again; when something late has to be paid again it closes.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owedChanged(ShopKey plan, long buyer) {
        book.judge(plan, today());
        if (book.owesLate(plan.shopId(), buyer)) lines.freezeLate(plan.shopId(), buyer);
        else lines.thaw(plan.shopId(), buyer);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Times.ZONE);
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
