package dev.sevenstar.listing.events;

/** The seller deleted the listing; it can be restored for a while. */
public record ListingDeleted(long shopId, long listingId) {}
