package dev.sevenstar.payment.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Notice;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.LocalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reminds shops to present what falls due: a week before, the day before and on the day; once each. */
@Component
public class RemindOfExchange {

    private static final int AT_ONCE = 100;

    private final ExchangeRows rows;
    private final ExchangeDesk desk;
    private final ExchangeLetters letters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RemindOfExchange(
            ExchangeRows rows,
            ExchangeDesk desk,
            ExchangeLetters letters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.desk = desk;
        this.letters = letters;
        this.events = events;
        this.transaction = transaction;
    }

    /** Writes all that are due; run twice, or on two nodes at once, it writes each once. */
    public void write() {
        var today = desk.today();
        for (var keys = rows.toRemind(today, AT_ONCE); !keys.isEmpty(); keys = rows.toRemind(today, AT_ONCE))
            keys.forEach(key -> transaction.executeWithoutResult(status -> write(key)));
    }

    private void write(ShopKey key) {
        var bill = rows.hold(key);
        if (!rows.isToRemind(key, desk.today()) || !desk.remind(bill)) return;
        var payOn = desk.payOn(bill);
        events.publishEvent(Notice.toShop(
                key.shopId(),
                "money",
                "/workbench/exchange-bills/" + key.number(),
                "payment.notice.exchange-soon",
                bill.face().drawer(),
                bill.face().amount(),
                payOn));
        letters.soon(bill, payOn);
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> remindOfExchangeBills(RemindOfExchange reminders) {
            return Tasks.recurring("payment-remind-of-exchange-bills", Schedules.daily(Times.ZONE, LocalTime.of(9, 10)))
                    .execute((instance, context) -> reminders.write());
        }
    }
}
