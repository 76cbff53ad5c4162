package dev.sevenstar.payment.lender;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.sevenstar.identity.People;
import dev.sevenstar.identity.Shop;
import dev.sevenstar.identity.Shops;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.mail.Mails;
import dev.sevenstar.shared.settings.Site;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What time does to loans: the buyer is reminded, what was not repaid is overdue, and then the insurer is asked. */
@Component
class LoanClocks {

    private static final int AT_ONCE = 100;

    private final LoanRows rows;
    private final Plans plans;
    private final PartnerCalls calls;
    private final People people;
    private final Shops shops;
    private final Mails mails;
    private final String base;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LoanClocks(
            LoanRows rows,
            Plans plans,
            PartnerCalls calls,
            People people,
            Shops shops,
            Mails mails,
            Site site,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.calls = calls;
        this.people = people;
        this.shops = shops;
        this.mails = mails;
        this.base = site.base();
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each look moves the day of the next one on, so that a loan is looked at once for each thing. */
    void look() {
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        for (var due = rows.toWatch(today, AT_ONCE); !due.isEmpty(); due = rows.toWatch(today, AT_ONCE))
            due.forEach(each -> transaction.executeWithoutResult(status -> look(each, today)));
    }

    private void look(LoanRows.Watched watched, LocalDate today) {
        plans.hold(watched.shopId(), watched.reference());
        var loan = rows.get(plans.get(watched.shopId(), watched.reference()).key());
        var on = loan.watchOn();
        if (on == null || on.isAfter(today)) return;
        if (loan.state() == LoanState.IN_USE) pass(loan, today);
        else if (loan.state() == LoanState.OVERDUE) claim(loan);
        rows.update(loan);
    }

    private void pass(Loan loan, LocalDate today) {
        var due = Objects.requireNonNull(loan.dueOn());
        if (today.isAfter(due)) {
            loan.overdue();
            if (loan.method() == MethodCode.CREDIT_BUY) plans.change(loan.plan(), plan -> plan.overdueOn(today));
            remind(loan, due, "payment.mail.loan-overdue");
        } else if (today.equals(due)) {
            loan.watch(due.plusDays(1));
            remind(loan, due, "payment.mail.loan-due");
        } else {
            loan.watch(due);
            remind(loan, due, "payment.mail.loan-soon");
        }
    }

    private void claim(Loan loan) {
        loan.claim();
        calls.ask(new PartnerRequest(
                Partner.INSURER,
                PartnerAct.COMPENSATE,
                "I" + loan.plan().number(),
                loan.plan().shopId(),
                loan.reference(),
                loan.amount(),
                Map.of()));
    }

    private void remind(Loan loan, LocalDate due, String key) {
        var buyer = people.findById(loan.buyerId());
        if (buyer.isEmpty() || buyer.get().email() == null) return;
        mails.send(
                Objects.requireNonNull(buyer.get().email()),
                buyer.get().language(),
                key,
                buyer.get().name(),
                shops.findById(loan.plan().shopId()).map(Shop::name).orElse(""),
                loan.number(),
                loan.payable().toString(),
                due.toString(),
                base + "/my/platform-credit/" + loan.number());
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        RecurringTask<Void> lookAfterLoans(LoanClocks clocks) {
            return Tasks.recurring("payment-loans", Schedules.daily(Times.ZONE, LocalTime.of(8, 0)))
                    .execute((instance, context) -> clocks.look());
        }
    }
}
