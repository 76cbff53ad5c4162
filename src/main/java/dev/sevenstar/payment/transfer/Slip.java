package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer needs to pay an order by transfer, and what became of it.
 *
 * @param reference the number of the order
 * @param amount that is asked for, or was
 * @param held came for it already, and waits for the rest
 * @param told what the buyer said about the transfer; null for nothing
 */
public record Slip(
        long shopId,
        long reference,
        long buyer,
        SlipCode code,
        Money amount,
        Money held,
        State state,
        Instant openedAt,
        @Nullable Told told) {

    /** Where it stands. */
    public enum State {
        OPEN,
        PAID,
        /** The order was cancelled, or is owed nothing any more. */
        CLOSED;

        public String key() {
            return "payment.slip-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * "I have paid."
     *
     * @param payer the company or person whose account it left
     */
    public record Told(Instant at, LocalDate on, Money amount, String payer, String note) {}

    /** What has still to come. */
    public Money missing() {
        return state == State.OPEN ? amount.minus(held) : Money.ZERO;
    }

    public String number() {
        return Ids.text(reference);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** @param buyerName who pays if the buyer did not say who */
    public Expected expected(String buyerName) {
        return new Expected(reference, 1, code, missing(), told == null ? buyerName : told.payer());
    }
}
