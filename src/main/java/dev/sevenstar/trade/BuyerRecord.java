package dev.sevenstar.trade;

import dev.sevenstar.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a shop knows of a buyer from the orders before, as far as it looks back.
 *
 * @param orders how many of the last {@link BuyerRecords#LOOKS_BACK}
 * @param spent on those that were completed
 * @param first when the first of them was placed; null for none
 */
public record BuyerRecord(
        int orders, int completed, Money spent, @Nullable Instant first) {}
