package dev.sevenstar.inquiry.events;

/** The shop wrote to the buyer; {@code buyerId} is 0 for one without an account. */
public record MessageSent(long shopId, long inquiryId, long messageId, long buyerId) {}
