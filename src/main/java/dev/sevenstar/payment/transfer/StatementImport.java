package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.ShopKey;
import java.time.Instant;
import java.util.Locale;

/**
 * A statement that a shop brought in.
 *
 * @param taken rows that became transfers
 * @param known rows that were there before
 * @param passed rows of money that left, and totals
 * @param wrong rows that could not be read
 */
public record StatementImport(
        ShopKey key,
        String fileName,
        String layout,
        State state,
        int taken,
        int known,
        int passed,
        int wrong,
        Instant madeAt,
        String byName) {

    /** Where it stands. */
    public enum State {
        /** Looked at, and nothing taken in. */
        DRAFT,
        TAKEN,
        UNDONE;

        public String key() {
            return "payment.import-state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String number() {
        return key.number();
    }
}
