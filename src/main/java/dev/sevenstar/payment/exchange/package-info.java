/** Bills of exchange 电子承兑汇票: from the buyer's endorsement to the money, or back to the buyer. */
@NamedInterface("exchange")
@NullMarked
package dev.sevenstar.payment.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
