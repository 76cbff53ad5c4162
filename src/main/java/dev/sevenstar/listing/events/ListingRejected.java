package dev.sevenstar.listing.events;

/** The platform sent a revision back with reasons. */
public record ListingRejected(long shopId, long listingId, int revision) {}
