/** Money on its way from the market to a shop's own bank account. */
@NamedInterface("payout")
@NullMarked
package dev.sevenstar.payment.payout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
