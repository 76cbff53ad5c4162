package dev.sevenstar.listing;

/**
 * One field that changed. {@code field} is the rest of the message key {@code listing.field.…},
 * {@code detail} names which one where there are several (an attribute, a tier, a SKU).
 */
public record Change(String field, String detail, String from, String to) {}
