package dev.sevenstar.payment;

import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import org.springframework.stereotype.Component;

/** A lender lends a buyer less, because goods went back or never came. */
@Component
class LendLess implements PartnerOutcome {

    private final MoneyReturns returns;

    LendLess(MoneyReturns returns) {
        this.returns = returns;
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.LEND_LESS;
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
