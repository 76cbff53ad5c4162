package dev.sevenstar.payment;

import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.lender.Lending;
import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.simulated.SimulatedPartners;
import dev.sevenstar.shared.NotFound;
import org.springframework.stereotype.Component;

/** Lets simulated partners answer at once and without a person before their pages: for a market that is made up. */
@Component
public class PlaySimulated {

    private final Plans plans;
    private final Lending lending;
    private final PartnerCalls calls;
    private final SimulatedPartners partners;

    PlaySimulated(Plans plans, Lending lending, PartnerCalls calls, SimulatedPartners partners) {
        this.plans = plans;
        this.lending = lending;
        this.calls = calls;
        this.partners = partners;
    }

    /**
     * A buyer pays.
     *
     * @param page as {@link PayOnline#begin} names it
     * @throws NotFound if it is no page of a simulated partner
     */
    public void pay(String page) {
        var parts = page.split("/");
        var partner = Partner.find(parts[parts.length - 2]).orElseThrow(NotFound::new);
        var key = parts[parts.length - 1];
        partners.pay(calls.find(partner, key).orElseThrow(NotFound::new).request());
        calls.look(partner, key);
    }

    /** Whatever was asked about this order or account and waits for an answer, or is to be asked by a job. */
    public void answer(long shopId, long reference) {
        plans.of(shopId, reference)
                .filter(plan -> Methods.of(plan.method()).consent() == Consent.LENDER)
                .ifPresent(plan -> lending.ask(plan.key()));
        for (var act : PartnerAct.values()) {
            if (act == PartnerAct.COLLECT) continue;
            for (var request : calls.open(shopId, reference, act)) calls.askNow(request.partner(), request.key());
        }
    }
}
