package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.Locale;

/**
 * A part of a transfer and the order it is for.
 *
 * @param step of the plan that was paid with it; 0 while it is held
 */
public record TransferUse(ShopKey key, long lineId, long reference, Money amount, State state, int step) {

    /** Where it stands. */
    public enum State {
        /** Waits for the rest of what the order asks. */
        HELD,
        /** The order is paid with it. */
        BOOKED,
        UNDONE;

        public String key() {
            return "payment.use-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isUndone() {
        return state == State.UNDONE;
    }
}
