package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The insurer pays the shop what the buyer has not; what the lender was to pay is settled by it. */
@Component
class InsurerPays implements PartnerOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(InsurerPays.class);

    private final Plans plans;
    private final LoanRows rows;
    private final GiveMoneyBack giveBack;
    private final SquareDraws draws;
    private final Ledger ledger;
    private final Clock clock;

    InsurerPays(Plans plans, LoanRows rows, GiveMoneyBack giveBack, SquareDraws draws, Ledger ledger, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.giveBack = giveBack;
        this.draws = draws;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.COMPENSATE;
    }

    @Override
    public void done(PartnerRequest request) {
        plans.hold(request.shopId(), request.reference());
        var plan = plans.get(request.shopId(), request.reference());
        var loan = rows.get(plan.key());
        if (loan.state() != LoanState.CLAIMED || !plan.accepts(1, request.amount())) {
            giveBack.late(request);
            return;
        }
        loan.claimPaid(request.key());
        var now = Times.now(clock);
        plans.change(plan.key(), each -> {
            each.pay(1, request.amount(), now);
            each.release(1, now);
        });
        ledger.post(Posting.of(
                        request.shopId(),
                        "insured " + request.key(),
                        PostingKind.INSURED,
                        LocalDate.ofInstant(now, Times.ZONE))
                .about(loan.reference(), loan.buyerId())
                .move(
                        request.amount(),
                        new Account(AccountKind.CLEARING, request.partner().number()),
                        new Account(AccountKind.CLEARING, loan.lender().number()))
                .done());
        draws.settle(loan);
        rows.update(loan);
    }

    /** People have to look at it; the buyer may still repay. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        plans.hold(request.shopId(), request.reference());
        var loan = rows.get(plans.get(request.shopId(), request.reference()).key());
        if (loan.state() != LoanState.CLAIMED) return;
        loan.claimRefused();
        rows.update(loan);
        LOG.error("{} does not pay {}: {}", request.partner(), request.key(), reason);
    }
}
