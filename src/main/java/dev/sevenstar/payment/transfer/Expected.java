package dev.sevenstar.payment.transfer;

import dev.sevenstar.shared.Money;

/**
 * A transfer that a shop waits for.
 *
 * @param reference number of the order
 * @param payer the company or person the buyer said would pay
 */
public record Expected(long reference, int instalment, SlipCode code, Money amount, String payer) {}
