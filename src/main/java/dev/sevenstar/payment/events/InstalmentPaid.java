package dev.sevenstar.payment.events;

/** An instalment came in. {@code reference}: the number of the order; {@code fen}: with what the buyer bears on top. */
public record InstalmentPaid(long shopId, long reference, int number, long fen) {}
