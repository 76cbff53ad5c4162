package dev.sevenstar.inquiry.events;

/** An inquiry went from one state to another; the names are those of the states. */
public record InquiryMoved(long shopId, long inquiryId, String from, String to) {}
