/** Invoices on screen: the buyer's titles and wishes, and the shop's desk. */
@NullMarked
package dev.sevenstar.trade.web.invoice;

import org.jspecify.annotations.NullMarked;
