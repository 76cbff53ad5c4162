/**
 * Group-buys: what a shop sells to many buyers together, the cheaper the more of them pay. Everybody pays the price of
 * the moment, waits until it is decided, and has paid the last price in the end, or gets everything back.
 */
@NamedInterface("groupbuy")
@NullMarked
package dev.sevenstar.campaign.groupbuy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
