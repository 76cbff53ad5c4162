package dev.sevenstar.payment;

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

/** A partner gives collected money back to the buyer. What a refund takes from the shop was booked when it was agreed. */
@Component
class GiveBack implements PartnerOutcome {

    /** The key under which it was collected. */
    static final String COLLECTED = "collected";

    /** Present for money that came too late and was never the shop's. */
    static final String LATE = "late";

    private static final Logger LOG = LoggerFactory.getLogger(GiveBack.class);

    private final Ledger ledger;
    private final Clock clock;

    GiveBack(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.REFUND;
    }

    @Override
    public void done(PartnerRequest request) {
        if (!request.details().containsKey(LATE)) return;
        var today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
        ledger.post(Posting.of(request.shopId(), "back " + request.key(), PostingKind.REFUND, today)
                .about(request.reference(), 0)
                .move(request.amount(), Account.of(AccountKind.UNMATCHED), Bookings.clearing(request.partner()))
                .done());
    }

    /** The money stays where it is until people have looked at it. */
    @Override
    public void refused(PartnerRequest request, String reason) {
        LOG.error("{} does not give back {}: {}", request.partner(), request.key(), reason);
    }
}
