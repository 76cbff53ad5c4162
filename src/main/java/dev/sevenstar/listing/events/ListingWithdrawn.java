package dev.sevenstar.listing.events;

/** Buyers no longer find the listing: taken off the shelf or expired. */
public record ListingWithdrawn(long shopId, long listingId) {}
