package dev.sevenstar.inquiry.events;

/** A colleague got an inquiry, or nobody when {@code assigneeId} is 0. */
public record InquiryAssigned(long shopId, long inquiryId, long assigneeId, long byId) {}
