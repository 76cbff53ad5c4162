/**
 * What partners lend buyers for their orders: a lender is asked at placing, told of the receipt and of every
 * fen that is owed less, repaid by the buyer, and stood in for by the insurer where the buyer does not pay.
 */
@NullMarked
package dev.sevenstar.payment.lender;

import org.jspecify.annotations.NullMarked;
