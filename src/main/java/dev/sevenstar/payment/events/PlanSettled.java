package dev.sevenstar.payment.events;

/** Nothing of this order's money is open or held any more. {@code reference}: the number of the order. */
public record PlanSettled(long shopId, long reference) {}
