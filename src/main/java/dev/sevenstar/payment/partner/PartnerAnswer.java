package dev.sevenstar.payment.partner;

import dev.sevenstar.shared.Money;

/**
 * What a partner says to a request.
 *
 * @param amount that it says it moved, or would
 * @param number under which the partner knows it, may be empty
 * @param reason of a refusal, in the partner's words
 */
public record PartnerAnswer(Verdict verdict, Money amount, String number, String reason) {

    /** What it comes to. */
    public enum Verdict {
        /** Heard, not decided yet. */
        PENDING,
        DONE,
        REFUSED
    }

    public static PartnerAnswer pending() {
        return new PartnerAnswer(Verdict.PENDING, Money.ZERO, "", "");
    }

    public static PartnerAnswer done(Money amount, String number) {
        return new PartnerAnswer(Verdict.DONE, amount, number, "");
    }

    public static PartnerAnswer refused(String reason) {
        return new PartnerAnswer(Verdict.REFUSED, Money.ZERO, "", reason);
    }
}
