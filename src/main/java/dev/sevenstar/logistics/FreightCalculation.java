package dev.sevenstar.logistics;

import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * How a freight came about.
 *
 * @param units that were counted, by what the template charges
 * @param lots begun beyond the first units
 * @param free the condition that was met; null if none was
 */
public record FreightCalculation(
        FreightRate rate, long units, long lots, @Nullable FreeShipping free, Money fee) {

    /** What first units and lots come to, before the least charge and any condition. */
    public Money sum() {
        return rate.firstFee().plus(rate.nextFee().times(lots));
    }
}
