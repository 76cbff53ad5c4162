package dev.sevenstar.inquiry;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Promises a letter about a new message. It goes out a little later, when the other side has not read
 * the message by then and nothing newer has come: several messages in a row make one letter.
 */
@Component
class Notices {

    /** @param messageId the message that made it */
    record Notice(long shopId, long inquiryId, long messageId) {}

    static final TaskDescriptor<Notice> TO_SHOP = TaskDescriptor.of("inquiry-notify-shop", Notice.class);
    static final TaskDescriptor<Notice> TO_BUYER = TaskDescriptor.of("inquiry-notify-buyer", Notice.class);
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Jobs jobs;
    private final Clock clock;

    Notices(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void shopSoon(ShopKey inquiry, long messageId) {
        promise(TO_SHOP, inquiry, messageId);
    }

    void buyerSoon(ShopKey inquiry, long messageId) {
        promise(TO_BUYER, inquiry, messageId);
    }

    private void promise(TaskDescriptor<Notice> task, ShopKey inquiry, long messageId) {
        var notice = new Notice(inquiry.shopId(), inquiry.id(), messageId);
        jobs.at(clock.instant().plus(PATIENCE), task, Ids.text(messageId), notice);
    }
}
