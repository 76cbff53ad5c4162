/** Bills of exchange on screen: what a shop and a buyer hold, may do next, and when it falls due. */
@NullMarked
package dev.sevenstar.payment.web.exchange;

import org.jspecify.annotations.NullMarked;
