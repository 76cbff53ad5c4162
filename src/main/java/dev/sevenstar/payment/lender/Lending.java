package dev.sevenstar.payment.lender;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Methods;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanChanged;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.jobs.Jobs;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each loan follows its plan: asked for with the order, begun with the receipt, less with every refund. */
@Component
public class Lending {

    /** Whose loan is to be asked for. */
    record Asked(long shopId, long planId) {}

    static final TaskDescriptor<Asked> ASK = TaskDescriptor.of("payment-ask-lender", Asked.class);

    private final LoanRows rows;
    private final Plans plans;
    private final PartnerCalls calls;
    private final SquareDraws draws;
    private final Jobs jobs;
    private final Clock clock;

    Lending(LoanRows rows, Plans plans, PartnerCalls calls, SquareDraws draws, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.calls = calls;
        this.draws = draws;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void follow(PlanChanged changed) {
        var plan = changed.plan();
        if (Methods.of(plan.method()).consent() != Consent.LENDER) return;
        if (changed.opened()) open(plan);
        else follow(plan, rows.get(plan.key()));
    }

    private void open(Plan plan) {
        rows.open(plan, lent(plan), feeKept(plan), Times.now(clock));
        jobs.soon(
                ASK,
                plan.key().number(),
                new Asked(plan.key().shopId(), plan.key().id()));
    }

    /** Asks the lender of what was opened, unless it is asked already or was called off meanwhile. */
    @Transactional
    public void ask(ShopKey plan) {
        plans.hold(plan);
        var loan = rows.get(plan);
        if (loan.state() == LoanState.ASKED) ask(loan);
    }

    private void follow(Plan plan, Loan loan) {
        var wasAgreed = loan.state() == LoanState.AGREED;
        var waits = loan.state() == LoanState.AGREED && loan.receivedOn() != null;
        var begins = plan.receivedOn() != null && loan.receivedOn() == null;
        if (lent(plan).equals(loan.amount()) && !begins) return;
        loan.lend(lent(plan), feeKept(plan));
        draws.cover(loan);
        if (begins && plan.receivedOn() != null && !loan.state().isOver()) begin(plan, loan, plan.receivedOn());
        if (waits && loan.amount().isPositive()) payForBuyer(loan, 1);
        rows.update(loan);
        if (plan.state() == PlanState.CANCELLED && wasAgreed) callOff(loan);
    }

    /** The lender of the platform's credit waits for the buyer, the bank of trust pay pays the shop first. */
    private void begin(Plan plan, Loan loan, LocalDate on) {
        loan.receive(on);
        if (loan.method() == MethodCode.CREDIT_BUY) {
            var due = plan.instalments().get(0).dueOn();
            loan.begin(due == null ? on : due);
            tell(loan, PartnerAct.GOODS_RECEIVED, "G", loan.amount());
        } else payForBuyer(loan, 1);
    }

    /** @param times how often it was asked for this amount, with this one; a partner does the same request once */
    void payForBuyer(Loan loan, int times) {
        var again = times == 1 ? "" : "A" + times;
        tell(loan, PartnerAct.PAY_FOR_BUYER, "P" + loan.amount().fen() + again + "T", loan.amount());
    }

    /** As the key of a request says. */
    static int timesAsked(String key) {
        var again = key.substring(0, key.indexOf('T')).indexOf('A');
        return again < 0 ? 1 : Integer.parseInt(key.substring(again + 1, key.indexOf('T')));
    }

    /** Whether this amount is lent for this order. */
    void ask(Loan loan) {
        tell(loan, PartnerAct.LEND, "L" + loan.amount().fen() + "T", loan.amount());
    }

    /** Nothing is wanted after all. */
    void callOff(Loan loan) {
        tell(loan, PartnerAct.CALL_OFF, "X", Money.ZERO);
    }

    private void tell(Loan loan, PartnerAct act, String stem, Money amount) {
        calls.ask(new PartnerRequest(
                loan.lender(),
                act,
                stem + loan.plan().number(),
                loan.plan().shopId(),
                loan.reference(),
                amount,
                Map.of()));
    }

    /** Goods and freight that the buyer has not given back and is not spared. */
    private static Money lent(Plan plan) {
        if (plan.state() == PlanState.CANCELLED) return Money.ZERO;
        return sum(plan, each -> each.amount().minus(each.waived()).minus(each.refunded()));
    }

    private static Money feeKept(Plan plan) {
        return sum(plan, Instalment::feeKept);
    }

    private static Money sum(Plan plan, Function<Instalment, Money> part) {
        return plan.instalments().stream().map(part).reduce(Money.ZERO, Money::plus);
    }

    @Configuration(proxyBeanMethods = false)
    static class Tasked {

        @Bean
        OneTimeTask<Asked> askLender(Lending lending) {
            return Tasks.oneTime(ASK).onFailure(Jobs.retry()).execute((instance, context) -> {
                var asked = instance.getData();
                lending.ask(new ShopKey(asked.shopId(), asked.planId()));
            });
        }
    }
}
