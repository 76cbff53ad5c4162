package dev.sevenstar.listing;

import dev.sevenstar.shared.Aggregates;
import dev.sevenstar.shared.ShopKey;

/** The listings of all shops, each found by its shop and its id. */
public interface Listings extends Aggregates<Listing, ShopKey> {}
