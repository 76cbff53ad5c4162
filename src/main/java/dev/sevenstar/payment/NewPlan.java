package dev.sevenstar.payment;

import dev.sevenstar.shared.Money;

/**
 * What an order asks to be paid.
 *
 * @param reference number of the order; a shop has one plan for each
 * @param fee of the day the order is placed, kept for good
 */
public record NewPlan(
        long shopId, long reference, long buyerId, MethodCode method, Fee fee, Money goods, Money freight) {}
