/**
 * Partners that are played by the house, so that every path can be seen and tried without a contract with
 * a bank: they answer at once, late, by hand, twice, or not at all, as the market's staff set them. Every
 * screen says that they are simulated.
 */
@NullMarked
package dev.sevenstar.payment.simulated;

import org.jspecify.annotations.NullMarked;
