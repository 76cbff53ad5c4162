package dev.sevenstar.listing.events;

/** The stock of one SKU was changed by a sale or its undo. */
public record StockChanged(long shopId, long listingId, String sku, int stock) {}
