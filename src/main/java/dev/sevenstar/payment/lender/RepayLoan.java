package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.GiveMoneyBack;
import dev.sevenstar.payment.MethodCode;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The buyer repays the lender, on the lender's page; the platform's credit is the shop's money then. */
@Component
public class RepayLoan implements PartnerOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(RepayLoan.class);

    private final Plans plans;
    private final LoanRows rows;
    private final PartnerCalls calls;
    private final GiveMoneyBack giveBack;
    private final SquareDraws draws;
    private final Clock clock;

    RepayLoan(Plans plans, LoanRows rows, PartnerCalls calls, GiveMoneyBack giveBack, SquareDraws draws, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.calls = calls;
        this.giveBack = giveBack;
        this.draws = draws;
        this.clock = clock;
    }

    /**
     * @return where the buyer repays
     * @throws Refused if nothing is owed, or the insurer has been asked to pay
     */
    @Transactional
    public String begin(long person, long reference) {
        var plan = plans.ofBuyer(person, reference);
        var loan = rows.get(plan.key());
        if (!loan.state().isOwed() || loan.state() == LoanState.CLAIMED)
            throw new Refused("payment.refused.loan-state");
        var stem = "R" + loan.plan().number() + "T" + loan.payable().fen() + "A";
        var request = new PartnerRequest(
                loan.lender(),
                PartnerAct.REPAY,
                calls.nextKey(loan.lender(), stem),
                plan.key().shopId(),
                reference,
                loan.payable(),
                Map.of(
                        PartnerRequest.BUYER,
                        String.valueOf(person),
                        PartnerRequest.SUBJECT,
                        Ids.text(reference),
                        PartnerRequest.BACK,
                        "/my/platform-credit/" + loan.number()));
        calls.ask(request);
        return calls.page(request);
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.REPAY;
    }

    /** What is not owed any more, or has become less meanwhile, goes back. */
    @Override
    public void done(PartnerRequest request) {
        plans.hold(request.shopId(), request.reference());
        var plan = plans.get(request.shopId(), request.reference());
        var loan = rows.get(plan.key());
        if (!loan.state().isOwed() || !loan.payable().equals(request.amount())) {
            giveBack.late(request);
            return;
        }
        loan.repaid(request.key());
        var now = Times.now(clock);
        if (loan.method() == MethodCode.CREDIT_BUY)
            plans.change(plan.key(), each -> {
                each.pay(1, each.get(1).payable(), now);
                each.release(1, now);
            });
        draws.settle(loan);
        rows.update(loan);
    }

    /** The buyer may try again. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.info("loan {} was not repaid: {}", request.key(), reason);
    }
}
