package dev.sevenstar.payment.events;

/** The money of this order will not come. {@code reference}: the number of the order. */
public record PlanCancelled(long shopId, long reference) {}
