/** Money that lenders paid for buyers, on screen. */
@NullMarked
package dev.sevenstar.payment.web.loan;

import org.jspecify.annotations.NullMarked;
