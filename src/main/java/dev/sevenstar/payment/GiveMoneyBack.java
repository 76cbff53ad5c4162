package dev.sevenstar.payment;

import dev.sevenstar.payment.MoneyReturn.State;
import dev.sevenstar.payment.MoneyReturn.Way;
import dev.sevenstar.payment.exchange.RejoinExchange;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.ShopKey;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money goes back the way it came: what is owed is owed no more, what a partner collected it gives back, what
 * the shop got itself it transfers. It is booked at once and asked for by a job.
 */
@Component
public class GiveMoneyBack {

    private static final Logger LOG = LoggerFactory.getLogger(GiveMoneyBack.class);

    private final Plans plans;
    private final CollectRows collects;
    private final ReturnRows rows;
    private final MoneyReturns returns;
    private final RejoinExchange rejoin;
    private final Ledger ledger;
    private final Clock clock;

    GiveMoneyBack(
            Plans plans,
            CollectRows collects,
            ReturnRows rows,
            MoneyReturns returns,
            RejoinExchange rejoin,
            Ledger ledger,
            Clock clock) {
        this.plans = plans;
        this.collects = collects;
        this.rows = rows;
        this.returns = returns;
        this.rejoin = rejoin;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param reference the number of the order
     * @param occasion why, up to 80 characters; the same occasion gives back once
     * @param amount of goods and freight; what the buyer bore on top of it goes back in the same proportion
     * @throws Refused if it is more than what was paid or is owed, or the shop has not got it any more
     */
    @Transactional
    public void give(long shopId, long reference, String occasion, Money amount) {
        plans.hold(shopId, reference);
        if (!rows.ofOccasion(shopId, occasion).isEmpty()) return;
        var before = plans.get(shopId, reference);
        var owed = before.owed();
        if (owed.isBelow(amount)) rejoin.before(before, amount.minus(owed), occasion);
        var taken = new ArrayList<Returned>();
        var plan = plans.change(shopId, reference, each -> taken.addAll(each.refund(amount)));
        var ways = new ArrayList<MoneyReturn>();
        for (var each : taken) {
            waive(plan, each, occasion, ways);
            giveBack(plan, each, occasion, ways);
        }
        ways.forEach(returns::begin);
    }

    /** Money that a partner collected for what cannot be paid any more: it is nobody's until it has gone back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void late(PartnerRequest collected) {
        LOG.warn("payment {} came for what cannot be paid any more and goes back", collected.key());
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var posting = Posting.of(collected.shopId(), "late " + collected.key(), PostingKind.UNMATCHED_MONEY, today)
                .about(collected.reference(), 0)
                .move(collected.amount(), Bookings.clearing(collected.partner()), Account.of(AccountKind.UNMATCHED))
                .done();
        if (!ledger.post(posting)) return;
        var plan = plans.get(collected.shopId(), collected.reference());
        returns.begin(way(
                plan,
                "late " + collected.key(),
                1,
                0,
                Way.PARTNER,
                collected.partner(),
                collected.key(),
                collected.amount()));
    }

    private void waive(Plan plan, Returned taken, String occasion, List<MoneyReturn> ways) {
        if (!taken.waived().isPositive()) return;
        var lent = taken.instalment().channel() == Channel.PARTNER;
        ways.add(way(
                plan,
                occasion,
                ways.size() + 1,
                taken.instalment().number(),
                lent ? Way.LENDER : Way.WAIVED,
                lent ? Methods.of(plan.method()).partner() : null,
                null,
                taken.waived()));
    }

    /** Several refunds never take more from what was collected than there was. */
    private void giveBack(Plan plan, Returned taken, String occasion, List<MoneyReturn> ways) {
        var number = taken.instalment().number();
        var left = taken.toBuyer();
        for (var from : collects.left(plan.key(), number)) {
            var part = left.isBelow(from.left()) ? left : from.left();
            if (!part.isPositive()) continue;
            collects.giveBack(from, part);
            ways.add(way(plan, occasion, ways.size() + 1, number, Way.PARTNER, from.partner(), from.key(), part));
            left = left.minus(part);
        }
        if (!left.isPositive()) return;
        var way = wayOf(taken.instalment().channel());
        ways.add(way(
                plan,
                occasion,
                ways.size() + 1,
                number,
                way,
                way == Way.PARTNER ? Methods.of(plan.method()).partner() : null,
                null,
                left));
    }

    /** The way back of what no partner's page collected. */
    private static Way wayOf(Channel channel) {
        return switch (channel) {
            case ESCROW, PARTNER -> Way.PARTNER;
            case DIRECT, CARRIER, BILL -> Way.TRANSFER;
            case EXCHANGE -> Way.EXCHANGE;
        };
    }

    private MoneyReturn way(
            Plan plan,
            String occasion,
            int part,
            int number,
            Way way,
            @Nullable Partner partner,
            @Nullable String collected,
            Money amount) {
        var now = Times.now(clock);
        var state = way == Way.WAIVED ? State.DONE : way.byHand() ? State.OWED : State.ASKED;
        return new MoneyReturn(
                ShopKey.next(plan.key().shopId()),
                occasion,
                part,
                plan.reference(),
                plan.buyerId(),
                number,
                way,
                partner,
                collected,
                amount,
                state,
                state == State.ASKED ? 1 : 0,
                now,
                state == State.DONE ? now : null,
                "",
                "",
                "");
    }
}
