package dev.sevenstar.payment.exchange;

import static dev.sevenstar.payment.ledger.AccountKind.BILL_RECEIVABLE;
import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;

import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.exchange.ExchangeRows.Cover;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What some bills of an order brought while others are still in the shop's hands is the shop's already. A refund takes
 * from the bills first, and of that money only what they do not cover.
 */
@Component
public class RejoinExchange {

    private final ExchangeRows rows;
    private final ExchangeDesk desk;
    private final Ledger ledger;

    RejoinExchange(ExchangeRows rows, ExchangeDesk desk, Ledger ledger) {
        this.rows = rows;
        this.desk = desk;
        this.ledger = ledger;
    }

    /**
     * Before so much of what was paid is given back; by who holds the plan.
     *
     * @param occasion the same gives back once
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void before(Plan plan, Money back, String occasion) {
        if (plan.instalments().stream().noneMatch(each -> each.channel() == Channel.EXCHANGE)) return;
        var covers = rows.ofPlan(plan.key());
        var moved = covers.stream().map(Cover::moved).reduce(Money.ZERO, Money::plus);
        if (!moved.isPositive()) return;
        var inHand = plan.kept().minus(moved);
        if (!inHand.isBelow(back)) return;
        var missing = smaller(back.minus(inHand), moved);
        ledger.post(Posting.of(plan.key().shopId(), "joins " + occasion, PostingKind.REFUND, desk.today())
                .about(plan.reference(), plan.buyerId())
                .move(missing, Account.of(DIRECT), Account.of(BILL_RECEIVABLE))
                .done());
        for (var cover : covers) {
            var part = smaller(missing, cover.moved());
            if (!part.isPositive()) continue;
            rows.moved(cover.bill(), cover.planId(), cover.moved().minus(part));
            missing = missing.minus(part);
        }
    }

    private static Money smaller(Money one, Money other) {
        return one.isBelow(other) ? one : other;
    }
}
