package dev.sevenstar.trade;

import dev.sevenstar.shared.Money;
import dev.sevenstar.shared.ShopKey;
import java.util.Map;

/** Knows whether somebody wants money back: while a claim waits for an answer its order stands still. */
public interface OpenClaims {

    boolean isAnyOn(ShopKey order);

    /** What claims have given back of the lines of an order, by their numbers. */
    Map<Integer, Money> givenBack(ShopKey order);
}
