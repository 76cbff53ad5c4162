package dev.sevenstar.payment.transfer;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.payment.transfer.HandleTransfer.By;
import dev.sevenstar.payment.transfer.HandleTransfer.Part;
import dev.sevenstar.payment.transfer.Match.Confidence;
import dev.sevenstar.payment.transfer.Transfer.State;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.jobs.Jobs;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Books the transfers of a statement that carry a code and its amount, each by itself; the rest waits for people. */
@Component
class BookCertain {

    /** A statement that was taken in. */
    record Brought(long shopId, long id) {}

    static final TaskDescriptor<Brought> TASK = TaskDescriptor.of("payment-book-certain-transfers", Brought.class);

    private static final Logger LOG = LoggerFactory.getLogger(BookCertain.class);
    private static final int SLICE = 500;

    private final Transfers transfers;
    private final MatchTransfers matches;
    private final HandleTransfer handle;

    BookCertain(Transfers transfers, MatchTransfers matches, HandleTransfer handle) {
        this.transfers = transfers;
        this.matches = matches;
        this.handle = handle;
    }

    void book(Brought brought) {
        @Nullable String before = null;
        do {
            var slice = transfers.page(brought.shopId(), State.OPEN, before, SLICE);
            var ours = slice.rows().stream()
                    .filter(each -> each.importId() == brought.id())
                    .filter(each -> !SlipCode.in(each.line().remark()).isEmpty())
                    .collect(Collectors.toList());
            book(brought.shopId(), ours);
            before = slice.next();
        } while (before != null);
    }

    private void book(long shopId, List<Transfer> carryingCodes) {
        var found = matches.of(shopId, carryingCodes);
        for (var transfer : carryingCodes) {
            var match = found.get(transfer.number());
            if (match == null || match.confidence() != Confidence.EXACT) continue;
            try {
                var parts = match.orders().stream()
                        .map(each -> new Part(each.reference(), each.amount()))
                        .toList();
                handle.confirm(transfer.key(), transfer.acts(), parts, By.HOUSE);
            } catch (Refused moved) {
                LOG.info("transfer {} is left to people: {}", transfer.number(), moved.key());
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Brought> bookCertainTransfers(BookCertain certain) {
            return Tasks.oneTime(TASK)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> certain.book(instance.getData()));
        }
    }
}
