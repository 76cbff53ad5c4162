/** Claims on screen: the buyer's, the shop's, and what each may do next. */
@NullMarked
package dev.sevenstar.trade.web.claim;

import org.jspecify.annotations.NullMarked;
