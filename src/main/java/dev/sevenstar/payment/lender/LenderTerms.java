package dev.sevenstar.payment.lender;

import dev.sevenstar.shared.Rate;

/**
 * What a lender takes, as an order that is placed on a day keeps it.
 *
 * @param buyerRate of the buyer on top, at repayment
 * @param drawRate of the shop for each day that it is paid early
 * @param days that the buyer has where the method itself names none
 */
public record LenderTerms(Rate buyerRate, Rate drawRate, int days) {}
