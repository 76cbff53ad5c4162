package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.Locale;

/**
 * Money that came into the shop's own account, as its statement says.
 *
 * @param kept of it that belongs to no paid order, and is in the books as such
 * @param returned went back to whoever sent it
 * @param acts counts what was done with it, so that each is booked once
 * @param byName who decided what it is; empty for nobody
 */
public record Transfer(
        ShopKey key,
        long importId,
        StatementLine line,
        String account,
        State state,
        Money kept,
        Money returned,
        int acts,
        String byName,
        String note) {

    /** Where it stands. */
    public enum State {
        /** Nobody has said what it is. */
        OPEN,
        /** The shop's trade, in the books. */
        CONFIRMED,
        /** Nothing of the market's. */
        PASSED;

        public String key() {
            return "payment.transfer-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public Money amount() {
        return line.amount();
    }

    public String number() {
        return key.number();
    }
}
