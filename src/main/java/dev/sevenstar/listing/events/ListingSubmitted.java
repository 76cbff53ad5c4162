package dev.sevenstar.listing.events;

/** A revision waits for the platform's review. */
public record ListingSubmitted(long shopId, long listingId, int revision) {}
