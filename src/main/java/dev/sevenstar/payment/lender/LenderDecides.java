package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.Plan;
import dev.sevenstar.payment.PlanState;
import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.events.CreditRefused;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The lender's yes opens the plan of an order; its no ends the order. */
@Component
class LenderDecides implements PartnerOutcome {

    private final Plans plans;
    private final LoanRows rows;
    private final Lending lending;
    private final ApplicationEventPublisher events;

    LenderDecides(Plans plans, LoanRows rows, Lending lending, ApplicationEventPublisher events) {
        this.plans = plans;
        this.rows = rows;
        this.lending = lending;
        this.events = events;
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.LEND;
    }

    /** A yes to an order that was called off meanwhile is called off too; one to another price is asked for anew. */
    @Override
    public void done(PartnerRequest request) {
        var loan = held(request);
        if (loan.state() != LoanState.ASKED) {
            lending.callOff(loan);
            return;
        }
        if (!loan.amount().equals(request.amount())) {
            lending.ask(loan);
            return;
        }
        loan.agree();
        rows.update(loan);
        plans.change(loan.plan(), Plan::agree);
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        var loan = held(request);
        if (loan.state() != LoanState.ASKED) return;
        loan.refuse();
        rows.update(loan);
        events.publishEvent(new CreditRefused(request.shopId(), request.reference()));
        if (plans.get(loan.plan()).state() == PlanState.ASKED) plans.change(loan.plan(), Plan::cancel);
    }

    private Loan held(PartnerRequest request) {
        plans.hold(request.shopId(), request.reference());
        return rows.get(plans.get(request.shopId(), request.reference()).key());
    }
}
