package dev.sevenstar.payment.simulated;

import dev.sevenstar.payment.partner.Partner;
import dev.sevenstar.payment.partner.PartnerAct;
import dev.sevenstar.payment.partner.PartnerAnswer;
import dev.sevenstar.payment.partner.PartnerAnswer.Verdict;
import dev.sevenstar.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request as a simulated partner keeps it.
 *
 * @param wantedAt when it was really to be done: for what a buyer pays, when the buyer said so
 * @param noticed how often its answer was told
 */
public record Kept(
        Partner partner,
        String number,
        PartnerAct act,
        Money amount,
        Verdict verdict,
        String reason,
        Instant heardAt,
        @Nullable Instant wantedAt,
        @Nullable Instant decidedAt,
        int noticed) {

    PartnerAnswer answer() {
        return switch (verdict) {
            case PENDING -> PartnerAnswer.pending();
            case DONE -> PartnerAnswer.done(amount, "SIM" + number);
            case REFUSED -> PartnerAnswer.refused(reason);
        };
    }
}
