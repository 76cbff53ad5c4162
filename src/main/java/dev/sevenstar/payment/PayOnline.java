package dev.sevenstar.payment;

import dev.sevenstar.payment.Method.Consent;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCall;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
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
    private final CollectRows collects;
    private final GiveMoneyBack giveBack;
    private final PartnerCalls calls;
    private final Clock clock;

    PayOnline(Plans plans, CollectRows collects, GiveMoneyBack giveBack, PartnerCalls calls, Clock clock) {
        this.plans = plans;
        this.collects = collects;
        this.giveBack = giveBack;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * @return where the buyer pays, or what a lender has paid for the buyer is repaid
     * @throws Refused if the instalment is not to be paid now
     */
    @Transactional
    public String begin(long shopId, long reference, int number) {
        var plan = plans.get(shopId, reference);
        if (Methods.of(plan.method()).consent() == Consent.LENDER) return "/my/platform-credit/" + Ids.text(reference);
        var instalment = plan.get(number);
        if (plan.state() != PlanState.OPEN || !instalment.state().isPayable())
            throw new Refused("payment.refused.instalment-state");
        var partner = Methods.of(plan.method()).partner();
        var request = new PartnerRequest(
                partner,
                PartnerAct.COLLECT,
                calls.nextKey(partner, stem(plan, number)),
                shopId,
                reference,
                instalment.payable(),
                Map.of(
                        NUMBER,
                        String.valueOf(number),
                        PartnerRequest.BUYER,
                        String.valueOf(plan.buyerId()),
                        PartnerRequest.SUBJECT,
                        Ids.text(reference),
                        PartnerRequest.BACK,
                        "/my/orders/" + Ids.text(reference)));
        calls.ask(request);
        return calls.page(request);
    }

    /**
     * Asks the partner what became of the page the buyer was sent to last, because somebody waits for it.
     *
     * @return whether nobody knows yet
     */
    public boolean look(Plan plan, int number) {
        latest(plan, number)
                .ifPresent(call ->
                        calls.look(call.request().partner(), call.request().key()));
        return isBegun(plan, number);
    }

    /** Whether the buyer was sent to a page of a partner that has not said what became of it. */
    public boolean isBegun(Plan plan, int number) {
        return latest(plan, number).filter(call -> !call.isDecided()).isPresent();
    }

    private Optional<PartnerCall> latest(Plan plan, int number) {
        var partner = Methods.of(plan.method()).partner();
        return calls.find(partner, calls.nextKey(partner, stem(plan, number)));
    }

    private static String stem(Plan plan, int number) {
        return "C" + plan.key().number() + number + "T"
                + plan.get(number).payable().fen() + "A";
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.COLLECT;
    }

    @Override
    public boolean hears(PartnerRequest request) {
        return request.act() == act() && !PayBillsOnline.isForBills(request);
    }

    @Override
    public void done(PartnerRequest request) {
        var number = Integer.parseInt(request.details().getOrDefault(NUMBER, "1"));
        plans.hold(request.shopId(), request.reference());
        if (!plans.get(request.shopId(), request.reference()).accepts(number, request.amount())) {
            giveBack.late(request);
            return;
        }
        var plan = plans.change(
                request.shopId(), request.reference(), each -> each.pay(number, request.amount(), Times.now(clock)));
        collects.insert(plan.key(), number, request);
    }

    /** The buyer may try again, on another page. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.info("payment {} was not made: {}", request.key(), reason);
    }
}
