package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a shop lets one buyer owe it.
 *
 * @param occupied by orders that are placed and not paid
 * @param expiresOn the last day on which it can be used; null for no end
 * @param overdueCount how many bills were paid late
 */
public record CreditLine(
        long shopId,
        long buyerPerson,
        String buyerName,
        Money limit,
        Money occupied,
        PaymentTerm term,
        LineState state,
        @Nullable LocalDate expiresOn,
        int overdueCount,
        LocalDate grantedOn) {

    /** The buyer's number, by which the shop knows the line. */
    public String number() {
        return Ids.text(buyerPerson);
    }

    /** What can still be bought on it. */
    public Money free() {
        return occupied.isBelow(limit) ? limit.minus(occupied) : Money.ZERO;
    }

    public boolean isUsableOn(LocalDate day) {
        return state == LineState.OPEN && !isEndedOn(day);
    }

    public boolean isEndedOn(LocalDate day) {
        return expiresOn != null && day.isAfter(expiresOn);
    }
}
