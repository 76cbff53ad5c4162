package dev.sevenstar.listing.events;

/** Buyers see this revision from now on. */
public record ListingPublished(long shopId, long listingId, int revision) {}
