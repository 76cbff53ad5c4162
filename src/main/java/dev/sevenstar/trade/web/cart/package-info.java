/** The cart and the way from it to orders. */
@NullMarked
package dev.sevenstar.trade.web.cart;

import org.jspecify.annotations.NullMarked;
