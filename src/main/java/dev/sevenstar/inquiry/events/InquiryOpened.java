package dev.sevenstar.inquiry.events;

/** The shop sees an inquiry for the first time. */
public record InquiryOpened(long shopId, long inquiryId, long listingId) {}
