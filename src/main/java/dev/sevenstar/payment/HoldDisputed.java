package dev.sevenstar.payment;

import static dev.sevenstar.payment.ledger.AccountKind.AVAILABLE;
import static dev.sevenstar.payment.ledger.AccountKind.IN_DISPUTE;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the shop got for an order cannot be withdrawn while the platform decides about it, as far as the shop still has
 * it. Every caller holds the plan of the order.
 */
@Component
public class HoldDisputed {

    private static final Set<Channel> THROUGH_THE_MARKET = Set.of(Channel.ESCROW, Channel.CARRIER, Channel.PARTNER);

    private final Plans plans;
    private final Ledger ledger;
    private final Clock clock;

    HoldDisputed(Plans plans, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param dispute tells one calling of the platform from others, up to 60 characters
     * @param amount that the buyer asks for
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long shopId, long reference, String dispute, Money amount) {
        var got = smaller(amount, got(plans.get(shopId, reference)));
        var held = smaller(got, ledger.balance(shopId, AVAILABLE));
        if (!held.isPositive()) return;
        ledger.post(posting(shopId, reference, held(dispute), PostingKind.DISPUTE_HELD)
                .move(held, Account.of(AVAILABLE), Account.of(IN_DISPUTE))
                .done());
    }

    /** Decided, or called off: the shop has it again, and what is to go back is taken from there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(long shopId, long reference, String dispute) {
        var held = ledger.moved(shopId, held(dispute), Account.of(IN_DISPUTE));
        if (!held.isPositive()) return;
        ledger.post(posting(shopId, reference, "decided " + dispute, PostingKind.DISPUTE_DECIDED)
                .move(held, Account.of(IN_DISPUTE), Account.of(AVAILABLE))
                .done());
    }

    private Posting.Draft posting(long shopId, long reference, String key, PostingKind kind) {
        return Posting.of(shopId, key, kind, LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .about(reference, 0);
    }

    private static String held(String dispute) {
        return "held " + dispute;
    }

    /** What the market handed over to the shop; what went straight to the shop is out of its reach. */
    private static Money got(Plan plan) {
        return plan.instalments().stream()
                .filter(each -> each.releasedAt() != null && THROUGH_THE_MARKET.contains(each.channel()))
                .map(Instalment::kept)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money smaller(Money one, Money other) {
        return one.isBelow(other) ? one : other;
    }
}
