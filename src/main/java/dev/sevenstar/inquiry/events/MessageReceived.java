package dev.sevenstar.inquiry.events;

/** The buyer wrote; the first message of an inquiry included. */
public record MessageReceived(long shopId, long inquiryId, long messageId, long assigneeId) {}
