package dev.sevenstar.trade;

import dev.sevenstar.shared.ShopKey;

/** Knows whether somebody wants money back: while a claim waits for an answer its order stands still. */
public interface OpenClaims {

    boolean isAnyOn(ShopKey order);
}
