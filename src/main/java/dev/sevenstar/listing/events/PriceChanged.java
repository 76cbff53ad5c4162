package dev.sevenstar.listing.events;

/** The published price from which the listing sells is another one. */
public record PriceChanged(long shopId, long listingId, long oldFromFen, long newFromFen) {}
