package dev.sevenstar.payment;

import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import org.springframework.stereotype.Component;

/** A partner gives collected money back to the buyer. What a refund takes from the shop was booked when it was agreed. */
@Component
class GiveBack implements PartnerOutcome {

    private final MoneyReturns returns;

    GiveBack(MoneyReturns returns) {
        this.returns = returns;
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.REFUND;
    }

    @Override
    public void done(PartnerRequest request) {
        returns.landed(request);
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        returns.refused(request, reason);
    }
}
