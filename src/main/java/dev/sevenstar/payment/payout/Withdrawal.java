package dev.sevenstar.payment.payout;

import dev.sevenstar.shared.Ids;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Money that a shop has asked for.
 *
 * @param account as it was called then
 * @param reason of a refusal, in the bank's words
 */
public record Withdrawal(
        long shopId,
        long id,
        Money amount,
        String account,
        State state,
        Instant askedAt,
        String byName,
        @Nullable Instant decidedAt,
        String reason) {

    /** Where it stands. */
    public enum State {
        ASKED,
        DONE,
        REFUSED;

        /** Key of the word for it. */
        public String key() {
            return "payment.withdrawal.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String number() {
        return Ids.text(id);
    }
}
