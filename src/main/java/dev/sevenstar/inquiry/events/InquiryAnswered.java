package dev.sevenstar.inquiry.events;

/** The buyer got a first answer, so many seconds after asking. */
public record InquiryAnswered(long shopId, long inquiryId, long personId, long seconds) {}
