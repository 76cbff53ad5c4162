package dev.sevenstar.payment.events;

/** All that has to be paid before the goods leave is paid or agreed. {@code reference}: the number of the order. */
public record ShipmentCleared(long shopId, long reference) {}
