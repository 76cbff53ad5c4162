package dev.sevenstar.campaign.news;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings announcements to the shops, some at a time: each shop has each of them once, however often it is run. */
@Component
class SendNews {

    record Step(long newsId, long version) {}

    record Span(long newsId, long after) {}

    static final TaskDescriptor<Step> SEND = TaskDescriptor.of("campaign-send-news", Step.class);
    static final TaskDescriptor<Span> DELIVER = TaskDescriptor.of("campaign-deliver-news", Span.class);
    static final TaskDescriptor<Span> REMIND = TaskDescriptor.of("campaign-remind-of-news", Span.class);
    private static final int AT_ONCE = 100;

    private final NewsRows rows;
    private final Letters letters;
    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SendNews(NewsRows rows, Letters letters, JdbcClient jdbc, Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was written anew meanwhile, or withdrawn, has another job or none. */
    private void send(Step step) {
        transaction.executeWithoutResult(status -> {
            var there = rows.hold(step.newsId()).filter(news -> news.version() == step.version());
            if (there.isPresent() && rows.sent(step.newsId(), Times.now(clock)))
                promise(DELIVER, new Span(step.newsId(), Long.MIN_VALUE));
        });
    }

    private void deliver(Span span) {
        var some =
                rows.find(span.newsId()).map(news -> shops(news, span.after())).orElse(List.of());
        if (some.isEmpty()) return;
        transaction.executeWithoutResult(status -> {
            rows.find(span.newsId()).ifPresent(news -> letters.deliver(news, some));
            goOn(DELIVER, span, some);
        });
    }

    private List<Long> shops(Announcement news, long after) {
        return jdbc.sql(news.draft().readers().sql())
                .param("campaign", news.campaignId())
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Long.class)
                .list();
    }

    private void remind(Span span) {
        var some = letters.unread(span.newsId(), span.after(), AT_ONCE);
        if (some.isEmpty()) return;
        transaction.executeWithoutResult(status -> {
            rows.find(span.newsId()).ifPresent(news -> letters.remind(news, some));
            goOn(REMIND, span, some);
        });
    }

    private void goOn(TaskDescriptor<Span> task, Span span, List<Long> some) {
        if (some.size() == AT_ONCE) promise(task, new Span(span.newsId(), some.get(AT_ONCE - 1)));
    }

    private void promise(TaskDescriptor<Span> task, Span span) {
        jobs.soon(task, Ids.text(Ids.next()), span);
    }

    /** One notice for each shop that anything waits for. */
    void digest() {
        var last = Long.MIN_VALUE;
        for (var some = letters.waiting(last, AT_ONCE); !some.isEmpty(); some = letters.waiting(last, AT_ONCE)) {
            var shops = some;
            transaction.executeWithoutResult(status -> letters.digest(shops));
            last = shops.get(shops.size() - 1).shopId();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Working {

        @Bean
        OneTimeTask<Step> campaignSendNews(SendNews send) {
            return Tasks.oneTime(SEND)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> send.send(instance.getData()));
        }

        @Bean
        OneTimeTask<Span> campaignDeliverNews(SendNews send) {
            return Tasks.oneTime(DELIVER)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> send.deliver(instance.getData()));
        }

        @Bean
        OneTimeTask<Span> campaignRemindOfNews(SendNews send) {
            return Tasks.oneTime(REMIND)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> send.remind(instance.getData()));
        }

        @Bean
        RecurringTask<Void> campaignNewsDigest(SendNews send) {
            return Tasks.recurring("campaign-news-digest", Schedules.daily(Times.ZONE, QuietHours.DIGEST))
                    .execute((instance, context) -> send.digest());
        }
    }
}
