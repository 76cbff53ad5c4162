package dev.sevenstar.payment.credit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds buyers of their bills three days before, on the day, and one and seven days after; once each. */
@Component
public class Reminders {

    private static final int AT_ONCE = 100;

    private final Bills bills;
    private final BillBook book;
    private final CreditLetters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            Bills bills,
            BillBook book,
            CreditLetters letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.bills = bills;
        this.book = book;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Writes all that are due; run twice, or on two nodes at once, it writes each once. */
    public void write() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        for (var keys = book.toRemind(today, AT_ONCE); !keys.isEmpty(); keys = book.toRemind(today, AT_ONCE))
            keys.forEach(key -> transaction.executeWithoutResult(status -> write(key, today)));
    }

    private void write(ShopKey key, LocalDate today) {
        book.hold(key);
        var bill = bills.get(key);
        book.remindNext(key, bill.isPaid() ? null : Reminder.after(bill.dueOn(), today));
        if (bill.isPaid()) return;
        Reminder.on(bill.dueOn(), today)
                .filter(reminder -> book.reminded(key, reminder, Times.now(clock)))
                .ifPresent(reminder -> tell(bill, reminder));
    }

    private void tell(Bill bill, Reminder reminder) {
        letters.toBuyer(
                bill.shopId(),
                bill.buyerPerson(),
                reminder.key(),
                "/my/bills/" + bill.number(),
                bill.number(),
                bill.open(),
                bill.dueOn());
        if (reminder.isLate())
            events.publishEvent(Notice.toShop(
                    bill.shopId(),
                    "money",
                    "/workbench/bills/" + bill.number(),
                    "payment.notice.bill-late",
                    bill.buyerName(),
                    bill.open(),
                    bill.dueOn()));
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> remindOfBills(Reminders reminders) {
            return Tasks.recurring("payment-remind-of-bills", Schedules.daily(Times.ZONE, LocalTime.of(9, 0)))
                    .execute((instance, context) -> reminders.write());
        }
    }
}
