package dev.sevenstar.listing;

/** What the platform's reviewer says must be mended, and on which step. */
public record RejectionReason(Step step, String text) {}
