package dev.sevenstar.identity;

import dev.sevenstar.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a shop asks of a buyer.
 *
 * @param mixedMinimum from which amount goods may be mixed; null for no such floor
 * @param mixedPieces from which number of pieces; null for no such floor
 * @param own whether the buyer works in it
 */
public record ShopTerms(
        @Nullable Money mixedMinimum, @Nullable Integer mixedPieces, boolean own) {}
