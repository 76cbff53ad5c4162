package dev.sevenstar.payment.lender;

import dev.sevenstar.payment.ledger.Account;
import dev.sevenstar.payment.ledger.AccountKind;
import dev.sevenstar.payment.ledger.Ledger;
import dev.sevenstar.payment.ledger.Posting;
import dev.sevenstar.payment.ledger.PostingKind;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a shop drew early is taken from what it gets at last, or from what it has if less is to come. */
@Component
class SquareDraws {

    private final Ledger ledger;
    private final Clock clock;

    SquareDraws(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** So much that what is left is covered by what the lender still owes the shop. */
    void cover(Loan loan) {
        square(loan, loan.uncovered());
    }

    /** All of it: the lender has paid. */
    void settle(Loan loan) {
        square(loan, loan.drawn());
    }

    private void square(Loan loan, Money back) {
        if (!back.isPositive()) return;
        loan.square(back);
        ledger.post(Posting.of(
                        loan.plan().shopId(),
                        "draw squared " + loan.plan().number() + " " + loan.version(),
                        PostingKind.EARLY_DRAW,
                        LocalDate.ofInstant(clock.instant(), Times.ZONE))
                .about(loan.reference(), loan.buyerId())
                .move(back, Account.of(AccountKind.AVAILABLE), Account.of(AccountKind.DRAWN_EARLY))
                .done());
    }
}
