package dev.sevenstar.payment.web.loan;

import dev.sevenstar.payment.lender.Loan;
import dev.sevenstar.payment.lender.LoanState;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;

/**
 * A loan as its row or page shows it.
 *
 * @param other the shop, or the buyer, on the other side
 * @param left how long the buyer has, or has not paid; empty before the receipt
 */
record LoanView(
        String href,
        String number,
        String other,
        String method,
        String amount,
        String fee,
        String serviceFee,
        String payable,
        String received,
        String due,
        String left,
        String drawn,
        String drawing,
        String drawable,
        String state,
        String tone,
        boolean repayable) {

    static LoanView of(Loan loan, String home, String other, LocalDate today, MessageSource words, Locale language) {
        return new LoanView(
                home + loan.number(),
                loan.number(),
                other,
                word(words, loan.method().key(), language),
                loan.amount().toString(),
                loan.fee().toString(),
                loan.serviceFee().isPositive() ? loan.serviceFee().toString() : "",
                loan.payable().toString(),
                Objects.toString(loan.receivedOn(), ""),
                Objects.toString(loan.dueOn(), ""),
                left(loan, today, words, language),
                loan.drawn().isPositive() ? loan.drawn().toString() : "",
                loan.drawing().isPositive() ? loan.drawing().toString() : "",
                loan.drawable().isPositive() ? loan.drawable().toString() : "",
                word(words, loan.state().key(), language),
                tone(loan.state()),
                loan.state().isOwed() && loan.state() != LoanState.CLAIMED);
    }

    private static String left(Loan loan, LocalDate today, MessageSource words, Locale language) {
        if (loan.dueOn() == null || !loan.state().isOwed()) return "";
        var late = loan.daysLate(today);
        return late > 0
                ? words.getMessage("payment.loan.days-late", new Object[] {late}, language)
                : words.getMessage("payment.loan.days-left", new Object[] {loan.daysLeft(today)}, language);
    }

    private static String word(MessageSource words, String key, Locale language) {
        return words.getMessage(key, null, language);
    }

    private static String tone(LoanState state) {
        return switch (state) {
            case ASKED, AGREED, CLAIMED -> "amber";
            case IN_USE -> "blue";
            case OVERDUE, CLAIM_REFUSED, REFUSED -> "red";
            case REPAID, CLAIM_PAID -> "green";
            case CANCELLED -> "";
        };
    }
}
