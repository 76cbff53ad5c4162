package dev.sevenstar.listing.events;

/** A deleted listing is back among the shop's own, off the shelf. */
public record ListingRestored(long shopId, long listingId) {}
