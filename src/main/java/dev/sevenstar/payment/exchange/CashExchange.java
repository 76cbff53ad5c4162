package dev.sevenstar.payment.exchange;

import static dev.sevenstar.payment.ledger.AccountKind.BILL_RECEIVABLE;
import static dev.sevenstar.payment.ledger.AccountKind.DIRECT;

import dev.sevenstar.payment.Channel;
import dev.sevenstar.payment.Instalment;
import dev.sevenstar.payment.InstalmentState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.exchange.ExchangeRows.Cover;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Overdrawn;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A bill is money. An order that several bills paid is done with when the last of them is; what the others brought is
 * the shop's until then as well, and joins the whole at the end.
 */
@Component
class CashExchange {

    private final ExchangeRows rows;
    private final ExchangeDesk desk;
    private final Plans plans;
    private final Ledger ledger;
    private final Clock clock;

    CashExchange(ExchangeRows rows, ExchangeDesk desk, Plans plans, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Books a bill whose state says already that it is money. */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(ExchangeBill bill, PostingKind kind) {
        var shop = bill.key().shopId();
        var covers = rows.covers(bill.key());
        plans.hold(shop, covers.stream().map(Cover::planId).toList());
        for (var cover : covers) bookCover(bill, cover, new ShopKey(shop, cover.planId()), kind);
        if (!bill.interest().isPositive()) return;
        try {
            ledger.post(posting(bill, kind, " interest")
                    .fee(bill.interest(), Account.of(DIRECT), Partner.BANK.number())
                    .done());
        } catch (Overdrawn e) {
            throw new Refused("payment.refused.discount-above");
        }
    }

    private void bookCover(ExchangeBill bill, Cover cover, ShopKey plan, PostingKind kind) {
        var instalment = plans.get(plan).instalments().stream()
                .filter(each -> each.channel() == Channel.EXCHANGE)
                .findFirst()
                .orElseThrow();
        var all = rows.ofPlan(plan);
        var moved = all.stream().map(Cover::moved).reduce(Money.ZERO, Money::plus);
        if (instalment.state() == InstalmentState.PAID && all.stream().allMatch(Cover::money))
            release(bill, plan, instalment, moved, kind);
        else move(bill, cover, smaller(cover.amount(), left(instalment.kept(), moved)), kind);
    }

    private void release(ExchangeBill bill, ShopKey plan, Instalment instalment, Money moved, PostingKind kind) {
        if (moved.isPositive())
            ledger.post(posting(bill, kind, " joins " + plan.number())
                    .move(moved, Account.of(DIRECT), Account.of(BILL_RECEIVABLE))
                    .done());
        rows.nothingMoved(plan);
        plans.change(plan, each -> each.release(instalment.number(), Times.now(clock)));
    }

    private void move(ExchangeBill bill, Cover cover, Money amount, PostingKind kind) {
        if (!amount.isPositive()) return;
        ledger.post(posting(bill, kind, " of " + cover.planId())
                .move(amount, Account.of(BILL_RECEIVABLE), Account.of(DIRECT))
                .done());
        rows.moved(bill.key(), cover.planId(), amount);
    }

    private Posting.Draft posting(ExchangeBill bill, PostingKind kind, String step) {
        return Posting.of(bill.key().shopId(), "exchange " + bill.key().number() + step, kind, desk.today())
                .about(bill.key().id(), bill.buyerPerson());
    }

    private static Money left(Money kept, Money moved) {
        return kept.isBelow(moved) ? Money.ZERO : kept.minus(moved);
    }

    private static Money smaller(Money one, Money other) {
        return one.isBelow(other) ? one : other;
    }
}
