package dev.sevenstar.payment.credit;

import dev.sevenstar.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer has traded with a shop, as far as the goods were received.
 *
 * @param orders of the last 180 days
 * @param returned of those of the last 180 days
 * @param since the day of the first order; null if there was none
 * @param paidBills of the last year, in time or not
 * @param lateBills of the last year that were not paid in time
 * @param owesLate whether one of them is still to be paid
 */
public record TradingFacts(
        int orders,
        Money last90Days,
        Money last180Days,
        Money biggest,
        Money returned,
        @Nullable LocalDate since,
        int paidBills,
        int lateBills,
        boolean owesLate) {}
