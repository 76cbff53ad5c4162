package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;

/**
 * What an order asks to be paid.
 *
 * @param reference number of the order; a shop has one plan for each
 * @param fee of the day the order is placed, kept for good
 * @param shape of the day the order is placed
 */
public record NewPlan(
        long shopId,
        long reference,
        long buyerId,
        MethodCode method,
        Fee fee,
        PlanShape shape,
        Money goods,
        Money freight) {

    /** In a shop that set nothing about the method. */
    public NewPlan(long shopId, long reference, long buyerId, MethodCode method, Fee fee, Money goods, Money freight) {
        this(shopId, reference, buyerId, method, fee, Methods.of(method).shape(), goods, freight);
    }
}
