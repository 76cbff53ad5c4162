package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.Plans;
import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerCalls;
import dev.sevenstar.payment.partner.PartnerOutcome;
import dev.sevenstar.payment.partner.PartnerRequest;
import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Refused;
import dev.sevenstar.shared.Times;
import dev.sevenstar.shared.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A shop is paid before the buyer repays, for a fee by the day; it is taken off again when the lender pays. */
@Component
public class DrawEarly implements PartnerOutcome {

    private static final Logger LOG = LoggerFactory.getLogger(DrawEarly.class);
    private static final String FEE = "fee";

    private final Plans plans;
    private final LoanRows rows;
    private final PartnerCalls calls;
    private final Ledger ledger;
    private final SquareDraws draws;
    private final Audit audit;
    private final Clock clock;

    DrawEarly(
            Plans plans,
            LoanRows rows,
            PartnerCalls calls,
            Ledger ledger,
            SquareDraws draws,
            Audit audit,
            Clock clock) {
        this.draws = draws;
        this.plans = plans;
        this.rows = rows;
        this.calls = calls;
        this.ledger = ledger;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The fee is that of the day it is asked for.
     *
     * @throws Refused if it is more than can be drawn, or a draw is under way
     */
    @Transactional
    public void ask(long shopId, long reference, Money early) {
        plans.hold(shopId, reference);
        var loan = rows.get(plans.get(shopId, reference).key());
        loan.draw(early);
        rows.update(loan);
        var fee = loan.drawFee(early, LocalDate.ofInstant(clock.instant(), Times.ZONE));
        calls.ask(new PartnerRequest(
                loan.lender(),
                PartnerAct.DRAW_EARLY,
                "D" + loan.version() + "V" + loan.plan().number(),
                shopId,
                reference,
                early,
                Map.of(FEE, String.valueOf(fee.fen()))));
        audit.record(shopId, "payment.early-draw", "order", Ids.text(reference), null, early.toString());
    }

    @Override
    public PartnerAct act() {
        return PartnerAct.DRAW_EARLY;
    }

    /** Paid after the buyer has repaid it would be paid twice: people have to look at it. */
    @Override
    public void done(PartnerRequest request) {
        var loan = held(request);
        if (!loan.drawing().equals(request.amount()) || !loan.state().isOwed()) {
            LOG.error("{} paid {} early, which is not due any more", request.partner(), request.key());
            return;
        }
        loan.drawn(request.amount());
        var available = Account.of(AccountKind.AVAILABLE);
        var fee = Money.ofFen(Long.parseLong(request.details().getOrDefault(FEE, "0")));
        ledger.post(Posting.of(
                        request.shopId(),
                        "draw " + request.key(),
                        PostingKind.EARLY_DRAW,
                        LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .about(loan.reference(), loan.buyerId())
                .move(request.amount(), Account.of(AccountKind.DRAWN_EARLY), available)
                .fee(fee, available, request.partner().number())
                .done());
        draws.cover(loan);
        rows.update(loan);
    }

    @Override
    public void refused(PartnerRequest request, String reason) {
        var loan = held(request);
        loan.drawn(Money.ZERO);
        rows.update(loan);
        LOG.info("{} does not pay {} early: {}", request.partner(), request.key(), reason);
    }

    private Loan held(PartnerRequest request) {
        plans.hold(request.shopId(), request.reference());
        return rows.get(plans.get(request.shopId(), request.reference()).key());
    }
}
