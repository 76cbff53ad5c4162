package dev.sevenstar.payment.events;

/** An instalment came in, or a part of it. {@code reference}: the number of the order; {@code fen}: of goods and freight. */
public record InstalmentPaid(long shopId, long reference, int number, long fen) {}
