package dev.sevenstar.payment.books;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Asks every night, and whenever somebody wants to know, whether the books are true. What is wrong is kept and is loud. */
@Component
public class CheckBooks {

    /**
     * Something that is not as it must be.
     *
     * @param about the number of the posting, buyer or account it is about, 0 for the shop as a whole
     */
    public record Finding(BookRule rule, long shopId, long about, long wantedFen, long foundFen) {}

    private record Wrong(long shopId, long about, long wanted, long found) {}

    private static final Logger LOG = LoggerFactory.getLogger(CheckBooks.class);

    /** A book that is all wrong is said to be wrong, not told entry by entry. */
    private static final int MOST_OF_A_RULE = 100;

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Clock clock;

    CheckBooks(JdbcClient jdbc, Jobs jobs, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** All rules on one state of the books, whatever is booked meanwhile. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public List<Finding> check() {
        var findings = new ArrayList<Finding>();
        for (var rule : BookRule.values())
            jdbc.sql(rule.question() + " limit " + MOST_OF_A_RULE).query(Wrong.class).list().stream()
                    .map(wrong -> new Finding(rule, wrong.shopId(), wrong.about(), wrong.wanted(), wrong.found()))
                    .forEach(findings::add);
        var check = keep(findings);
        if (!findings.isEmpty()) cry(check, findings.size());
        return findings;
    }

    private void cry(long check, int findings) {
        LOG.error("the books are wrong in {} places, see their check", findings);
        jobs.soon(TellWrongBooks.TASK, Ids.text(check), new TellWrongBooks.Wrong(check, findings));
    }

    private long keep(List<Finding> findings) {
        var id = Ids.next();
        jdbc.sql("insert into book_check (id, at, findings) values (:id, :at, :findings)")
                .param("id", id)
                .param("at", Times.now(clock).atOffset(ZoneOffset.UTC))
                .param("findings", findings.size())
                .update();
        for (int number = 0; number < findings.size(); number++) {
            var finding = findings.get(number);
            jdbc.sql("""
                    insert into book_finding (check_id, number, rule, shop_id, about, wanted_fen, found_fen)
                    values (:check, :number, :rule, :shop, :about, :wanted, :found)""")
                    .param("check", id)
                    .param("number", number)
                    .param("rule", finding.rule().name())
                    .param("shop", finding.shopId())
                    .param("about", finding.about())
                    .param("wanted", finding.wantedFen())
                    .param("found", finding.foundFen())
                    .update();
        }
        return id;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> checkBooksNightly(CheckBooks books) {
            return Tasks.recurring("payment-check-books", Schedules.daily(Times.ZONE, LocalTime.of(2, 30)))
                    .execute((instance, context) -> books.check());
        }
    }
}
