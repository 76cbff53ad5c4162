package dev.sevenstar.payment;

import dev.sevenstar.payment.events.PlanCancelled;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is not to be paid any more cannot be: the pages that the buyer was sent to are closed. */
@Component
class ClosePages implements PartnerOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(ClosePages.class);

    private final PartnerCalls calls;

    ClosePages(PartnerCalls calls) {
        this.calls = calls;
    }

    @EventListener
    void close(PlanCancelled cancelled) {
        for (var open : calls.open(cancelled.shopId(), cancelled.reference(), PartnerAct.COLLECT))
            calls.ask(new PartnerRequest(
                    open.partner(),
                    PartnerAct.CLOSE,
                    "X" + open.key(),
                    open.shopId(),
                    open.reference(),
                    open.amount(),
                    Map.of(PartnerRequest.COLLECTED, open.key())));
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.CLOSE;
    }

    @Override
    public void done(PartnerRequest request) {
        LOG.debug("{} is closed", request.key());
    }

    /** It was paid in the same moment; then the money goes back. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.info("{} cannot be closed: {}", request.key(), reason);
    }
}
