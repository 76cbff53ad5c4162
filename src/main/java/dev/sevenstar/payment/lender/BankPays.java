package dev.sevenstar.payment.lender;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bank of trust pay has paid the shop in full: from now on it is the bank that the buyer owes. */
@Component
class BankPays implements PartnerOutcome {

    /** An order whose bank has refused to pay, so many times. */
    record Unpaid(long shopId, long reference, int times) {}

    static final TaskDescriptor<Unpaid> AGAIN = TaskDescriptor.of("payment-bank-pays-again", Unpaid.class);

    private static final Logger LOG = LoggerFactory.getLogger(BankPays.class);
    private static final Duration FIRST_WAIT = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final Plans plans;
    private final LoanRows rows;
    private final Lending lending;
    private final PartnerCalls calls;
    private final GiveMoneyBack giveBack;
    private final Jobs jobs;
    private final Clock clock;

    BankPays(
            Plans plans,
            LoanRows rows,
            Lending lending,
            PartnerCalls calls,
            GiveMoneyBack giveBack,
            Jobs jobs,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.lending = lending;
        this.calls = calls;
        this.giveBack = giveBack;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.PAY_FOR_BUYER;
    }

    /** Something went back in between: then what came is too much, and the right amount is asked for. */
    @Override
    public void done(PartnerRequest request) {
        plans.hold(request.shopId(), request.reference());
        var plan = plans.get(request.shopId(), request.reference());
        var loan = rows.get(plan.key());
        if (loan.state() != LoanState.AGREED || !plan.accepts(1, request.amount())) {
            giveBack.late(request);
            return;
        }
        var received = Objects.requireNonNullElseGet(
                loan.receivedOn(), () -> LocalDate.ofInstant(clock.instant(), Times.ZONE));
        loan.begin(received.plusDays(loan.terms().days()));
        rows.update(loan);
        var now = Times.now(clock);
        plans.change(plan.key(), each -> {
            each.pay(1, request.amount(), now);
            each.release(1, now);
        });
    }

    /** It has agreed to pay and the goods are gone: it is asked again, less and less often, until it does. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.error("{} does not pay for the buyer, {}: {}", request.partner(), request.key(), reason);
        var times = Lending.timesAsked(request.key());
        jobs.at(
                Times.now(clock).plus(waitAfter(times)),
                AGAIN,
                request.key(),
                new Unpaid(request.shopId(), request.reference(), times));
    }

    /** Twice as long each time. */
    private static Duration waitAfter(int times) {
        var wait = FIRST_WAIT;
        for (int time = 1; time < times && wait.compareTo(LONGEST_WAIT) < 0; time++) wait = wait.multipliedBy(2);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    /** Something may have gone back meanwhile, and the right amount have been asked for. */
    @Transactional
    void again(Unpaid unpaid) {
        plans.hold(unpaid.shopId(), unpaid.reference());
        var loan = rows.get(plans.get(unpaid.shopId(), unpaid.reference()).key());
        if (loan.state() != LoanState.AGREED || loan.receivedOn() == null) return;
        if (!calls.open(unpaid.shopId(), unpaid.reference(), act()).isEmpty()) return;
        lending.payForBuyer(loan, unpaid.times() + 1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Unpaid> bankPaysAgain(BankPays bank) {
            return Tasks.oneTime(AGAIN)
                    .onFailure(Jobs.retry())
                    .execute((instance, context) -> bank.again(instance.getData()));
        }
    }
}
