package dev.sevenstar.payment;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A buyer pays an instalment on a partner's page. The money counts when the partner says so, once, whether by
 * a notice or by being asked; money for what cannot be paid any more goes back by itself.
 */
@Component
public class PayOnline implements PartnerOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(PayOnline.class);
    private static final String NUMBER = "instalment";

    private final Plans plans;
    private final Ledger ledger;
    private final PartnerCalls calls;
    private final Clock clock;

    PayOnline(Plans plans, Ledger ledger, PartnerCalls calls, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * @return where the buyer pays
     * @throws Refused if the instalment is not to be paid now
     */
    @Transactional
    public String begin(long shopId, long reference, int number) {
        var plan = plans.get(shopId, reference);
        var instalment = plan.get(number);
        if (plan.state() != PlanState.OPEN || !instalment.state().isPayable())
            throw new Refused("payment.refused.instalment-state");
        var partner = Methods.of(plan.method()).partner();
        var request = new PartnerRequest(
                partner,
                PartnerAct.COLLECT,
                keyOf(
                        partner,
                        "C" + plan.key().number() + number + "T"
                                + instalment.payable().fen() + "A"),
                shopId,
                reference,
                instalment.payable(),
                Map.of(NUMBER, String.valueOf(number)));
        calls.ask(request);
        return calls.page(request);
    }

    /** Two tabs pay on one page; what was refused is tried again on another. */
    private String keyOf(Partner partner, String stem) {
        for (int attempt = 1; ; attempt++) {
            var call = calls.find(partner, stem + attempt);
            if (call.isEmpty() || call.get().state() != PartnerCall.State.REFUSED) return stem + attempt;
        }
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.COLLECT;
    }

    @Override
    public void done(PartnerRequest request) {
        var number = Integer.parseInt(request.details().getOrDefault(NUMBER, "1"));
        if (plans.get(request.shopId(), request.reference()).accepts(number, request.amount()))
            plans.change(
                    request.shopId(),
                    request.reference(),
                    plan -> plan.pay(number, request.amount(), Times.now(clock)));
        else giveBack(request);
    }

    /** The buyer may try again, on another page. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.info("payment {} was not made: {}", request.key(), reason);
    }

    private void giveBack(PartnerRequest request) {
        LOG.warn("payment {} came for what cannot be paid any more and goes back", request.key());
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        var posting = Posting.of(request.shopId(), "late " + request.key(), PostingKind.UNMATCHED_MONEY, today)
                .about(request.reference(), 0)
                .move(request.amount(), Bookings.clearing(request.partner()), Account.of(AccountKind.UNMATCHED))
                .done();
        if (!ledger.post(posting)) return;
        calls.ask(new PartnerRequest(
                request.partner(),
                PartnerAct.REFUND,
                "B" + request.key(),
                request.shopId(),
                request.reference(),
                request.amount(),
                Map.of(GiveBack.COLLECTED, request.key(), GiveBack.LATE, "true")));
    }
}
