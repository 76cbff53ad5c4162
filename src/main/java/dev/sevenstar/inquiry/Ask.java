package dev.sevenstar.inquiry;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer wants.
 *
 * @param targetFen the unit price the buyer has in mind
 * @param region where to, GB/T 2260 code, empty for not said
 */
public record Ask(
        int quantity,
        @Nullable Long targetFen,
        @Nullable LocalDate wantedOn,
        String region,
        Invoice invoice,
        boolean sample) {

    public Ask {
        if (quantity < 1 || quantity > InquiryLimits.LARGEST_QUANTITY)
            throw new IllegalArgumentException("quantity out of range: " + quantity);
    }

    public static Ask of(int quantity, @Nullable Money target) {
        return new Ask(quantity, target == null ? null : target.fen(), null, "", Invoice.NONE, false);
    }

    public @Nullable Money target() {
        return targetFen == null ? null : Money.ofFen(targetFen);
    }
}
