package dev.sevenstar.payment.exchange;

import static dev.sevenstar.payment.ledger.AccountKind.BILL_RECEIVABLE;
import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;

import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanChanged;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.exchange.ExchangeRows.Cover;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An order whose bills are all money, and of which the rest is owed no more, is done with: no bill will end it. */
@Component
class SettleWaived {

    private final ExchangeRows rows;
    private final ExchangeDesk desk;
    private final Plans plans;
    private final Ledger ledger;
    private final Clock clock;

    SettleWaived(ExchangeRows rows, ExchangeDesk desk, Plans plans, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    void changed(PlanChanged changed) {
        changed.plan().instalments().stream()
                .filter(each -> each.channel() == Channel.EXCHANGE && each.state() == InstalmentState.PAID)
                .filter(each -> isMoney(changed.plan(), each))
                .forEach(each -> settle(changed.plan(), each));
    }

    /** A bill that is just being signed has paid already and covers nothing yet. */
    private boolean isMoney(Plan plan, Instalment paid) {
        var covers = rows.ofPlan(plan.key());
        var covered = covers.stream().map(Cover::amount).reduce(Money.ZERO, Money::plus);
        return covered.equals(paid.paid()) && covers.stream().allMatch(Cover::money);
    }

    private void settle(Plan plan, Instalment paid) {
        var moved = rows.ofPlan(plan.key()).stream().map(Cover::moved).reduce(Money.ZERO, Money::plus);
        if (moved.isPositive())
            ledger.post(Posting.of(
                            plan.key().shopId(),
                            "exchange waived " + plan.key().number(),
                            PostingKind.REFUND,
                            desk.today())
                    .about(plan.reference(), plan.buyerId())
                    .move(moved, Account.of(DIRECT), Account.of(BILL_RECEIVABLE))
                    .done());
        rows.nothingMoved(plan.key());
        plans.change(plan.key(), each -> each.release(paid.number(), Times.now(clock)));
    }
}
