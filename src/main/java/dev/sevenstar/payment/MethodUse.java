package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;

/**
 * How a shop's orders were and are paid by a method.
 *
 * @param lastMonth what buyers paid of the orders placed in the month before, less what went back
 * @param orders placed in the month before
 * @param underWay orders of whatever day whose money is not all settled
 */
public record MethodUse(MethodCode method, Money lastMonth, int orders, int underWay) {

    static MethodUse none(MethodCode method) {
        return new MethodUse(method, Money.ZERO, 0, 0);
    }
}
