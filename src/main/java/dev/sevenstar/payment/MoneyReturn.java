package dev.sevenstar.payment;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Money on one of its ways back to a buyer.
 *
 * @param occasion why it goes back; the same for all ways of one refund
 * @param part from 1, tells the ways of one refund apart
 * @param reference the number of the order
 * @param number of the instalment; 0 for money that came too late to pay one
 * @param partner who gives it back or lends less; null where the two sides settle it themselves
 * @param collected the key under which the partner collected it; null if it did not
 * @param amount that the buyer gets, or owes no more
 * @param attempt how often the partner was asked
 * @param reason of the partner's refusal, in its words
 * @param confirmedBy the name of whoever confirmed that it went back; empty for nobody
 */
public record MoneyReturn(
        ShopKey key,
        String occasion,
        int part,
        long reference,
        long buyerId,
        int number,
        Way way,
        @Nullable Partner partner,
        @Nullable String collected,
        Money amount,
        State state,
        int attempt,
        Instant askedAt,
        @Nullable Instant doneAt,
        String reason,
        String confirmedBy,
        String note) {

    /** How it goes back. */
    public enum Way {
        /** The partner who collected it gives it back. */
        PARTNER,
        /** The lender lends the buyer less. */
        LENDER,
        /** The shop transfers it from its own account. */
        TRANSFER,
        /** A bill of exchange cannot be cut; the two sides settle the difference. */
        EXCHANGE,
        /** It was owed and is owed no more. */
        WAIVED;

        /** Whether the two sides settle it, and one of them has to say that it is done. */
        boolean byHand() {
            return this == TRANSFER || this == EXCHANGE;
        }

        PartnerAct act() {
            return this == LENDER ? PartnerAct.LEND_LESS : PartnerAct.REFUND;
        }

        public String key() {
            return "payment.return-way." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where it stands. */
    public enum State {
        /** The partner was asked. */
        ASKED,
        /** The partner said no; it is asked again, or people look at it. */
        REFUSED,
        /** The shop has still to transfer it. */
        OWED,
        DONE;

        public String key() {
            return "payment.return-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Key of the word for the partner; empty for none. */
    public String partnerKey() {
        return partner == null ? "" : partner.key();
    }

    /** Key of the word for where it stands: what was only owed has not come back. */
    public String stateKey() {
        var owedOnly = way == Way.WAIVED || way == Way.LENDER;
        return state == State.DONE && owedOnly ? "payment.return-state.owed-less" : state.key();
    }

    /** Came when nothing could be paid with it any more, and was never the shop's. */
    public boolean isLate() {
        return number == 0;
    }

    /** Whoever is asked twice with the same key gives back once; after a refusal it is another one. */
    String callKey() {
        return "R" + key.number() + "A" + attempt;
    }
}
