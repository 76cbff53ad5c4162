package dev.sevenstar.payment.events;

/** A lender does not lend for this order, so it cannot be paid by the method it was placed with. */
public record CreditRefused(long shopId, long reference) {}
