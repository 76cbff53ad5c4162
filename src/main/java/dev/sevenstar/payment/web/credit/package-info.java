/** Credit on screen: a shop's lines, applications, bills and receipts, and a buyer's own. */
@NullMarked
package dev.sevenstar.payment.web.credit;

import org.jspecify.annotations.NullMarked;
