package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method as it stands before a buyer with a basket: what would have to be paid when, or why it is not to be had.
 *
 * @param instalments with amount, name, trigger, and what the buyer bears on top; none where it is not to be had
 * @param why null where it is
 */
public record Choice(
        MethodCode method,
        List<Instalment> instalments,
        @Nullable Why why) {

    public Choice {
        instalments = List.copyOf(instalments);
    }

    public boolean isAllowed() {
        return why == null;
    }

    /** What the buyer bears on top of goods and freight. */
    public Money surcharge() {
        return instalments.stream().map(Instalment::surcharge).reduce(Money.ZERO, Money::plus);
    }
}
