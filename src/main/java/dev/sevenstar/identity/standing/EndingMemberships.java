package dev.sevenstar.identity.standing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells shops that their membership ends: 30 days before, 7 days before, and on the last; each once. */
@Component
class EndingMemberships {

    private static final int MONTH = 30;
    private static final int WEEK = 7;
    private static final int AT_ONCE = 100;

    private record Ending(long shopId, long id, LocalDate untilDay) {}

    private final JdbcClient jdbc;
    private final Standings standings;
    private final StandingLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EndingMemberships(
            JdbcClient jdbc,
            Standings standings,
            StandingLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.standings = standings;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Run twice, or on two nodes at once, it tells each shop once of each. */
    void tell() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        for (var ending = ending(today); !ending.isEmpty(); ending = ending(today))
            ending.forEach(one -> transaction.executeWithoutResult(status -> tell(one, today)));
    }

    private List<Ending> ending(LocalDate today) {
        return jdbc.sql("""
                select shop_id, id, until_day from shop_recognition
                where kind = 'TRUST_PASS' and until_day between :today and :month and until_day >= from_day
                    and (told_days is null
                        or told_days > case when until_day = :today then 0 when until_day <= :week then 7 else 30 end)
                order by kind, until_day, shop_id, id limit :limit""")
                .param("today", today)
                .param("week", today.plusDays(WEEK))
                .param("month", today.plusDays(MONTH))
                .param("limit", AT_ONCE)
                .query(Ending.class)
                .list();
    }

    /** Whoever has paid on already is told nothing. */
    private void tell(Ending ending, LocalDate today) {
        var days = ChronoUnit.DAYS.between(today, ending.untilDay());
        if (!isFirst(ending, days == 0 ? 0 : days <= WEEK ? WEEK : MONTH)) return;
        var pass = standings.of(ending.shopId()).trustPass();
        if (pass != null && !pass.until().isAfter(ending.untilDay()))
            letters.ending(ending.shopId(), ending.untilDay(), days);
    }

    private boolean isFirst(Ending ending, int stage) {
        return jdbc.sql("""
                update shop_recognition set told_days = :stage, version = version + 1
                where shop_id = :shop and id = :id and until_day = :until
                    and (told_days is null or told_days > :stage)""")
                        .param("stage", stage)
                        .param("shop", ending.shopId())
                        .param("id", ending.id())
                        .param("until", ending.untilDay())
                        .update()
                == 1;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> tellEndingMemberships(EndingMemberships memberships) {
            return Tasks.recurring("identity-tell-ending-memberships", Schedules.daily(Times.ZONE, LocalTime.of(9, 20)))
                    .execute((instance, context) -> memberships.tell());
        }
    }
}
