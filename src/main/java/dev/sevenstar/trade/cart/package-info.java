/** What people mean to order, by shop, until they order it. */
@NamedInterface("cart")
@NullMarked
package dev.sevenstar.trade.cart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
