package dev.sevenstar.payment.events;

/**
 * Money of an order is back with the buyer, or is owed no more. {@code reference}: the number of the order;
 * {@code occasion}: why it went back.
 */
public record MoneyReturned(long shopId, long reference, String occasion, long fen) {}
